import { describe, expect, it } from 'vitest';
import type { Sending } from '@/shared/api/protocol';
import { filled, messagesOf, templatesFor, wayOf } from './sending';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const ready = { name: 'ready', language: 'pl', body: 'Zamówienie {{1}} czeka, {{2}}!', variables: 2 };
const open: Sending = {
  channel: 'whatsapp',
  hasWindow: true,
  openUntil: '2026-11-21T11:00:00Z',
  optedOut: false,
  textLimit: 4096,
  templates: [{ ...ready, name: 'a', language: 'en_US' }, ready],
  copies: [],
};

describe('what may be sent', () => {
  it('is free text while the window is open and only templates after it', () => {
    expect(wayOf(open, NOW)).toBe('free');
    expect(wayOf({ ...open, openUntil: '2026-11-21T09:59:59Z' }, NOW)).toBe('template');
    const { hasWindow, channel, optedOut, textLimit, templates, copies } = open;
    expect(wayOf({ hasWindow, channel, optedOut, textLimit, templates, copies }, NOW)).toBe('template');
  });

  it('is nothing at all for who asked to stop, and anything where there is no window', () => {
    expect(wayOf({ ...open, optedOut: true }, NOW)).toBe('none');
    expect(wayOf({ ...open, hasWindow: false }, NOW)).toBe('free');
    expect(wayOf(undefined, NOW)).toBe('free');
  });

  it("offers the templates of the customer's language first and fills them in", () => {
    expect(templatesFor(open, 'pl').map((one) => one.name)).toEqual(['ready', 'a']);
    expect(filled(ready, ['88213', ' '])).toBe('Zamówienie 88213 czeka, {{2}}!');
  });

  it('counts the messages of a long text', () => {
    expect([0, 1600, 1601].map((length) => messagesOf(length, 1600))).toEqual([1, 1, 2]);
  });
});
