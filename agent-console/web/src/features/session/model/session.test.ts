import { describe, expect, it } from 'vitest';
import { passwordFault } from './password';
import { likely, setUpFaults } from './setUp';

describe('a new password', () => {
  it.each([
    ['short', 'short', 'too-short'],
    ['aaaaaaaaaaaa', 'aaaaaaaaaaaa', 'too-simple'],
    ['correct horse', 'correct hose', 'differs'],
    ['correct horse', 'correct horse', undefined],
    ['zażółć gęślą', 'zażółć gęślą', undefined],
  ])('%s, then %s: %s', (password, again, fault) => expect(passwordFault(password, again)).toBe(fault));
});

describe('the first set-up', () => {
  it('guesses from the language, and from the zone when the browser tells it', () => {
    expect(likely('pl', 'Europe/Warsaw')).toMatchObject({
      currency: 'PLN',
      phoneRegion: 'PL',
      languages: ['pl'],
    });
    expect(likely('ro', 'UTC').zone).toBe('Europe/Bucharest');
  });

  it('names every field that is missing', () => {
    const body = { ...likely('en', 'UTC'), languages: [] };
    expect(setUpFaults(body)).toEqual(['shop-name', 'languages', 'name', 'login']);
    expect(setUpFaults({ ...likely('en', 'UTC'), shopName: 'S', name: 'N', login: 'n' })).toEqual([]);
  });
});
