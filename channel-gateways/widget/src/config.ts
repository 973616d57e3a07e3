import type { Language } from './protocol';

export type Ask = 'off' | 'optional' | 'required';
export type Field = 'name' | 'email' | 'order';

/** How a site's chat looks and what it asks for, as `GET /chat/<site>/config` tells. */
export interface Config {
  title?: string;
  color?: string;
  logo?: string;
  greeting: Partial<Record<Language, string>>;
  position: 'left' | 'right';
  form: Record<Field, Ask>;
  /** Whether people answer now; `opens` says when they do next. */
  open: boolean;
  opens?: string;
  /** Whether a message can be left for an answer by mail. */
  mail: boolean;
  identity: Ask;
}

export const USUAL: Config = {
  greeting: {},
  position: 'right',
  form: { name: 'off', email: 'off', order: 'off' },
  open: true,
  mail: false,
  identity: 'off',
};

const PATIENCE = 3_000;

/** What the site says; the usual where it cannot be had in time. */
export async function loadConfig(base: string, site: string, known = USUAL): Promise<Config> {
  try {
    const answer = await fetch(`${base}/chat/${encodeURIComponent(site)}/config`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok ? { ...USUAL, ...((await answer.json()) as Partial<Config>) } : known;
  } catch {
    return known;
  }
}
