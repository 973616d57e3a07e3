import { describe, expect, it } from 'vitest';
import type { Command } from '@/shared/api/protocol';
import { MemoryShelf } from '@/shared/api/testing/MemoryShelf';
import { message } from '@/shared/api/testing/samples';
import { Drafts, emptyDraft } from './Drafts';
import { Outgoing } from './Outgoing';

type Reply = Extract<Command, { kind: 'reply' }>;
const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  kind: 'reply',
  conversation: 'c1',
  text,
  attachments: [],
  againstSeq: 3,
  anyway: false,
  ...more,
});
const stored = (seq: number, text: string) =>
  message(seq, {
    direction: 'outbound',
    author: { kind: 'agent', id: 'me' },
    content: { kind: 'text', text },
  });
const entry = (id: string, command: Command) => ({ id, command, at: 0 });

describe('a message on its way', () => {
  it('is seen at once', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('hello'), 3, 0);
    expect(outgoing.of('c1', [message(3)], 'me')).toMatchObject([{ id: 'x', state: 'sending' }]);
    expect(outgoing.of('c2', [], 'me')).toEqual([]);
  });

  it('is not seen twice, whether the entry or the answer comes first', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('hello'), 3, 0);
    expect(outgoing.of('c1', [stored(4, 'hello')], 'me')).toEqual([]);
    outgoing.settle(entry('x', reply('hello')), { type: 'answered', id: 'x', outcome: 'applied' });
    expect(outgoing.of('c1', [], 'me')).toMatchObject([{ state: 'accepted' }]);
    outgoing.prune('c1', [stored(4, 'hello')], 'me');
    expect(outgoing.of('c1', [], 'me')).toEqual([]);
  });

  it('is not taken for an older one or a colleague’s with the same words', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('ok'), 3, 0);
    const colleague = { ...stored(4, 'ok'), author: { kind: 'agent', id: 'marek' } as const };
    expect(outgoing.of('c1', [stored(2, 'ok'), colleague], 'me')).toHaveLength(1);
  });

  it('is counted twice when the same words are sent twice', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('ok'), 3, 0);
    outgoing.add('y', reply('ok'), 3, 0);
    expect(outgoing.of('c1', [stored(4, 'ok')], 'me').map((item) => item.id)).toEqual(['y']);
  });

  it('stays with its reason when it was refused, and can be taken back', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('hello'), 3, 0);
    outgoing.settle(entry('x', reply('hello')), {
      type: 'answered',
      id: 'x',
      outcome: 'refused',
      reason: 'closed',
    });
    expect(outgoing.of('c1', [stored(4, 'hello')], 'me')).toMatchObject([
      { state: 'refused', reason: 'closed' },
    ]);
    expect(outgoing.takeBack('x')).toMatchObject({ words: { text: 'hello' }, mode: 'reply' });
    expect(outgoing.of('c1', [], 'me')).toEqual([]);
  });

  it('goes back to its writer when it was stale', () => {
    const outgoing = new Outgoing();
    outgoing.add('x', reply('hello'), 5, 0);
    const back = outgoing.settle(entry('x', reply('hello')), { type: 'answered', id: 'x', outcome: 'stale' });
    expect(back).toEqual({
      conversation: 'c1',
      mode: 'reply',
      words: { text: 'hello', attachments: [] },
      againstSeq: 3,
    });
    expect(outgoing.of('c1', [], 'me')).toEqual([]);
  });

  it('is there again after a reload', () => {
    const outgoing = new Outgoing();
    outgoing.restore([entry('x', reply('hello')), entry('y', { kind: 'claim', conversation: 'c1' })]);
    expect(outgoing.of('c1', [], 'me').map((item) => item.id)).toEqual(['x']);
  });

  it('is recognised by its files', () => {
    const file = { id: 'f1', name: 'a.png', type: 'image/png', size: 1 };
    const outgoing = new Outgoing();
    outgoing.add('x', reply('look', { attachments: [file] }), 3, 0);
    const media = {
      ...stored(4, ''),
      content: { kind: 'media' as const, attachments: [file], caption: 'look' },
    };
    expect(outgoing.of('c1', [stored(4, 'look')], 'me')).toHaveLength(1);
    expect(outgoing.of('c1', [media], 'me')).toEqual([]);
  });
});

describe('a draft', () => {
  const words = (text: string) => ({ text, attachments: [] });

  it('survives a reload, for its own writer only', () => {
    const shelf = new MemoryShelf();
    new Drafts(shelf, 'me').put('c1', { ...emptyDraft(), reply: words('half'), againstSeq: 4, at: 1 });
    expect(new Drafts(shelf, 'me').of('c1')).toMatchObject({ reply: { text: 'half' }, againstSeq: 4 });
    expect(new Drafts(shelf, 'marek').has('c1')).toBe(false);
  });

  it('is forgotten when it is empty', () => {
    const drafts = new Drafts(new MemoryShelf(), 'me');
    drafts.put('c1', { ...emptyDraft(), note: words('note') });
    expect(drafts.has('c1')).toBe(true);
    drafts.put('c1', { ...emptyDraft(), note: words('  ') });
    expect(drafts.has('c1')).toBe(false);
  });

  it('gets a stale reply back before what has been written since', () => {
    const drafts = new Drafts(new MemoryShelf(), 'me');
    drafts.put('c1', { ...emptyDraft(), reply: words('second'), againstSeq: 9 });
    drafts.giveBack('c1', 'reply', words('first'), 3, 0);
    expect(drafts.of('c1')).toMatchObject({ reply: { text: 'first\n\nsecond' }, againstSeq: 3 });
  });

  it('makes room by giving up the oldest', () => {
    const drafts = new Drafts(new MemoryShelf(), 'me');
    for (let index = 0; index < 61; index += 1)
      drafts.put(`c${index}`, { ...emptyDraft(), reply: words('x') });
    expect(drafts.has('c0')).toBe(false);
    expect(drafts.has('c60')).toBe(true);
  });
});
