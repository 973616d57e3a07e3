import type { SearchHit } from '@/shared/api/protocol';

export type HitKind = SearchHit['kind'];
export const KINDS: readonly HitKind[] = ['conversation', 'message', 'customer', 'order'];

/** Below this many letters nothing is asked. */
export const MIN_QUERY = 2;

/** Where a hit leads; undefined when there is nowhere to go. */
export function leadsTo(hit: SearchHit): string | undefined {
  if (hit.kind === 'customer' && hit.contact) return `/customers/${hit.contact}`;
  if (hit.conversation) return `/inbox/open/${hit.conversation}`;
  if (hit.kind === 'conversation') return `/inbox/open/${hit.id}`;
  return hit.contact ? `/customers/${hit.contact}` : undefined;
}

/** Hits by kind, in the fixed order of kinds, the best of each first. */
export function byKind(hits: readonly SearchHit[]): { kind: HitKind; hits: SearchHit[] }[] {
  return KINDS.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter(
    (group) => group.hits.length > 0,
  );
}

export interface Piece {
  text: string;
  hit: boolean;
}

const fold = (text: string) =>
  Array.from(text).map(
    (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, 1) || letter,
  );

/** The text in pieces, those that the query names marked; case and accents do not matter, as in the search itself. */
export function marked(text: string, query: string): Piece[] {
  const words = query
    .trim()
    .split(/\s+/u)
    .filter((word) => word.length >= MIN_QUERY);
  const letters = Array.from(text);
  const folded = fold(text)
    .map((letter) => letter.replace('ł', 'l'))
    .join('');
  const hits = new Array<boolean>(letters.length).fill(false);
  for (const word of words) {
    const wanted = fold(word)
      .map((letter) => letter.replace('ł', 'l'))
      .join('');
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      hits.fill(true, at, at + wanted.length);
    }
  }
  const pieces: Piece[] = [];
  letters.forEach((letter, index) => {
    const hit = hits[index] ?? false;
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}
