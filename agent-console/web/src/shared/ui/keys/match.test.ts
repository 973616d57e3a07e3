import { describe, expect, it } from 'vitest';
import { matches, shown, type Press } from './match';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  inField: false,
  ...more,
});

describe('a key', () => {
  it('does what its letter says', () => expect(matches('j', press('j'), true)).toBe(true));

  it('means nothing inside a field', () =>
    expect(matches('j', press('j', { inField: true }), true)).toBe(false));

  it('means nothing when single letters are switched off', () =>
    expect(matches('j', press('j'), false)).toBe(false));

  it('with Ctrl works inside fields and when single letters are off', () => {
    expect(matches('ctrl+k', press('k', { ctrl: true, inField: true }), false)).toBe(true);
  });

  it('with Ctrl is not the single letter', () => {
    expect(matches('c', press('c', { ctrl: true }), true)).toBe(false);
    expect(matches('e', press('e', { alt: true }), true)).toBe(false);
  });

  it('tells sending from sending and going on', () => {
    const both = press('enter', { ctrl: true, shift: true });
    expect(matches('ctrl+enter', both, true)).toBe(false);
    expect(matches('ctrl+shift+enter', both, true)).toBe(true);
  });

  it('finds ? and / whatever the layout needs for them', () => {
    expect(matches('?', press('?', { shift: true }), true)).toBe(true);
    expect(matches('/', press('/'), true)).toBe(true);
  });

  it('is written as people read it', () => expect(shown('ctrl+shift+enter')).toBe('Ctrl Shift Enter'));
});
