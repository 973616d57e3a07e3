import { expect, it } from 'vitest';
import { initials } from './initials';

it.each([
  ['Anna Nowicka', 'AN'],
  ['Łukasz', 'ŁU'],
  ['Katarzyna Wiśniewska-Malinowska', 'KW'],
  ['+40 721 555 118', '18'],
  ['  ', '?'],
  ['șerban Țepeș', 'ȘȚ'],
])('of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));
