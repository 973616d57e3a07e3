import type { Problem } from '../protocol';

/** What came of a request: the value, or what went wrong in the server's words. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** The status of a problem when the server was not reached at all. */
export const UNREACHABLE = 0;

const CSRF = { 'X-Kontuar-CSRF': '1' };

/** JSON over HTTP, with the session cookie; every failure is a value. */
export class Http {
  constructor(
    private readonly fetch: Fetch,
    /** Called when the server says that nobody is signed in (not when signing in itself is refused). */
    private readonly signedOut: () => void,
  ) {}

  get<T>(path: string): Promise<Result<T>> {
    return this.run<T>(path, { method: 'GET' });
  }

  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Result<T>> {
    const headers = { ...CSRF, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
    return this.run<T>(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private async run<T>(path: string, init: RequestInit): Promise<Result<T>> {
    try {
      const response = await this.fetch(path, { ...init, credentials: 'same-origin' });
      const text = await response.text();
      if (response.ok) return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as T };
      if (response.status === 401 && !path.startsWith('/api/session')) this.signedOut();
      return { ok: false, problem: readProblem(response.status, text) };
    } catch {
      return { ok: false, problem: { status: UNREACHABLE, title: '', detail: '' } };
    }
  }
}

/** A problem body, or one made from the status when a proxy in between answered something else. */
export function readProblem(status: number, text: string): Problem {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) {
      const { title, detail } = body as Partial<Problem>;
      return { status, title: title ?? '', detail: detail ?? '' };
    }
  } catch {
    // Not JSON: the status says enough.
  }
  return { status, title: '', detail: '' };
}
