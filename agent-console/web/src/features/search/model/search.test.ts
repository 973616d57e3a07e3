import { describe, expect, it } from 'vitest';
import type { SearchHit } from '@/shared/api/protocol';
import { destinations } from './destinations';
import { byKind, leadsTo, marked } from './hits';

const hit = (kind: SearchHit['kind'], more: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  id: 'x',
  title: '',
  snippet: '',
  at: '',
  ...more,
});

describe('a hit', () => {
  it('leads to where it was found', () => {
    expect(leadsTo(hit('message', { conversation: 'c1' }))).toBe('/inbox/open/c1');
    expect(leadsTo(hit('conversation'))).toBe('/inbox/open/x');
    expect(leadsTo(hit('customer', { contact: 'k1', conversation: 'c1' }))).toBe('/customers/k1');
    expect(leadsTo(hit('order', { contact: 'k1' }))).toBe('/customers/k1');
    expect(leadsTo(hit('order'))).toBeUndefined();
  });

  it('stands with its kind', () => {
    const groups = byKind([hit('order'), hit('message'), hit('order')]);
    expect(groups.map((group) => [group.kind, group.hits.length])).toEqual([
      ['message', 1],
      ['order', 2],
    ]);
  });
});

describe('what was looked for', () => {
  const found = (text: string, query: string) =>
    marked(text, query)
      .filter((piece) => piece.hit)
      .map((piece) => piece.text);

  it('is marked without regard to case and accents', () => {
    expect(found('Żółte buty, żółty pasek', 'zolt BUTY')).toEqual(['Żółt', 'buty', 'żółt']);
    expect(found('Șosete și mănuși', 'manusi')).toEqual(['mănuși']);
  });

  it('loses nothing of the text', () => {
    expect(
      marked('a 😡 b buty', 'buty')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('a 😡 b buty');
    expect(found('abc', 'x')).toEqual([]);
  });
});

describe('where one can go', () => {
  it('depends on the role', () => {
    const to = (role: 'agent' | 'supervisor' | 'admin') =>
      destinations(role, ['orders']).map((place) => place.to);
    expect(to('agent')).toContain('/inbox/queue-orders');
    expect(to('agent')).not.toContain('/board');
    expect(to('supervisor')).toContain('/board');
    expect(to('supervisor')).not.toContain('/admin/staff');
    expect(to('admin')).toContain('/admin/letters');
  });
});
