import { describe, expect, it } from 'vitest';
import * as format from './format';
import { pluralIndex } from './plural';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a running time', () => {
  it.each([
    [0, '0:00'],
    [48_900, '0:48'],
    [860_000, '14:20'],
    [3_599_999, '59:59'],
    [14_160_000, '3 h 56'],
    [172_800_000, '2 d'],
    [-5_000, '0:00'],
  ])('of %d ms reads %s', (ms, text) => expect(format.running(ms)).toBe(text));
});

describe('a time that has passed', () => {
  it('uses the short units of the language', () => {
    const three = 3 * 86_400_000;
    expect(plain(format.passed(240_000, 'en'))).toBe('4 min');
    expect(plain(format.passed(three, 'pl'))).toBe('3 dni');
    expect(plain(format.passed(three, 'ro'))).toBe('3 zile');
  });

  it('is nothing within a minute', () => expect(format.passed(59_000, 'en')).toBe(''));
});

describe('a moment', () => {
  const late = '2026-11-21T23:30:00Z';

  it('is shown in the zone of the shop', () => {
    expect(format.clock(late, 'pl', 'Europe/Warsaw')).toBe('00:30');
    expect(format.clock(late, 'ro', 'Europe/Bucharest')).toBe('01:30');
  });

  it('belongs to the zone’s day', () => {
    expect(format.dayKey(late, 'Europe/Warsaw')).toBe('2026-11-22');
    expect(format.dayKey(late, 'UTC')).toBe('2026-11-21');
  });

  it('names the year only when it is another one', () => {
    const now = Date.parse(late);
    expect(format.day('2026-03-02T12:00:00Z', 'en', 'UTC', now)).toBe('2 Mar');
    expect(format.day('2019-03-02T12:00:00Z', 'en', 'UTC', now)).toBe('2 Mar 2019');
  });

  it('is told completely, with its zone', () => {
    expect(format.absolute(late, 'en', 'Europe/Warsaw')).toMatch(/Sun,? 22 Nov 2026.* 00:30:00 (CET|GMT\+1)/);
  });
});

describe('an amount', () => {
  it('has its currency', () => {
    expect(plain(format.money({ minor: 38_900, currency: 'PLN' }, 'pl'))).toBe('389,00 PLN');
    expect(plain(format.money({ minor: 38_900, currency: 'RON' }, 'ro'))).toBe('389,00 RON');
  });

  it('knows currencies without a smaller unit', () => {
    expect(plain(format.money({ minor: 500, currency: 'JPY' }, 'en'))).toBe('JPY 500');
  });
});

describe('a plural', () => {
  it.each([
    ['en', [1, 2, 5], [0, 1, 1]],
    ['pl', [1, 2, 4, 5, 12, 22, 25, 0], [0, 1, 1, 2, 2, 1, 2, 2]],
    ['ro', [1, 2, 19, 20, 101, 0], [0, 1, 1, 2, 1, 1]],
  ] as const)('in %s follows the language', (language, counts, indexes) => {
    expect(counts.map((count) => pluralIndex(language, count))).toEqual(indexes);
  });
});
