import { describe, expect, it, vi } from 'vitest';
import { Http } from './Http';

function http(response: () => Response) {
  const fetch = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(response()));
  const signedOut = vi.fn();
  return { http: new Http(fetch, signedOut), fetch, signedOut };
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

describe('a request', () => {
  it('gives the value', async () => {
    const { http: it_ } = http(() => json({ id: 7 }));
    expect(await it_.get('/api/x')).toEqual({ ok: true, value: { id: 7 } });
  });

  it('shows that it comes from this page when it changes something', async () => {
    const { http: it_, fetch } = http(() => new Response(null, { status: 204 }));
    await it_.send('POST', '/api/x', { a: 1 });
    expect(fetch.mock.calls[0]?.[1].headers).toEqual({
      'X-Kontuar-CSRF': '1',
      'Content-Type': 'application/json',
    });
    await it_.get('/api/x');
    expect(fetch.mock.calls[1]?.[1].headers).toBeUndefined();
  });

  it('gives the problem in the server’s words', async () => {
    const { http: it_ } = http(() => json({ status: 409, title: 'Refused', detail: 'a → b → c' }, 409));
    expect(await it_.get('/api/x')).toEqual({
      ok: false,
      problem: { status: 409, title: 'Refused', detail: 'a → b → c' },
    });
  });

  it('survives an error page of a proxy', async () => {
    const { http: it_ } = http(() => new Response('<html>', { status: 502 }));
    expect(await it_.get('/api/x')).toMatchObject({ ok: false, problem: { status: 502 } });
  });

  it('says when nobody is signed in, but not when signing in is refused', async () => {
    const { http: it_, signedOut } = http(() => json({}, 401));
    await it_.send('POST', '/api/session', {});
    expect(signedOut).not.toHaveBeenCalled();
    await it_.get('/api/staff');
    expect(signedOut).toHaveBeenCalledOnce();
  });

  it('is a value also when the server was not reached', async () => {
    const it_ = new Http(() => Promise.reject(new TypeError('offline')), vi.fn());
    expect(await it_.get('/api/x')).toEqual({ ok: false, problem: { status: 0, title: '', detail: '' } });
  });
});
