import { describe, expect, it } from 'vitest';
import type { Delivery, Message } from '../protocol';
import { detail, message } from '../testing/samples';
import { ConversationMirror } from './ConversationMirror';
import { deliveryStamp, further } from './delivery';

const delivery = (state: Delivery['state']): Delivery => ({ state, at: '2026-11-21T10:00:00Z' });
const out = (seq: number, state: Delivery['state']) =>
  message(seq, { direction: 'outbound', delivery: delivery(state) });

function mirrorOf(messages: Message[], earlier = false): ConversationMirror {
  const mirror = new ConversationMirror('c1', () => undefined);
  mirror.apply({
    type: 'conversation',
    sub: 's1',
    conversation: detail('c1', { version: 5 }),
    messages,
    continues: false,
    earlier,
  });
  return mirror;
}
const delta = (
  messages: Message[],
  deliveries: { message: string; delivery: Delivery }[] = [],
  version = 6,
) =>
  ({
    type: 'conversation-delta',
    sub: 's1',
    conversation: detail('c1', { version }),
    messages,
    deliveries,
  }) as const;
const seqs = (mirror: ConversationMirror) => mirror.state.messages.map((one) => one.seq);
const digest = (more: object) => ({ type: 'digest', sub: 's1', ...more }) as const;

describe('a conversation', () => {
  it('starts with what the server has and asks from there on', () => {
    const mirror = mirrorOf([message(4), message(5)], true);
    expect(mirror.state).toMatchObject({ phase: 'ready', earlier: true });
    expect(mirror.subscription()).toEqual({ kind: 'conversation', conversation: 'c1', afterSeq: 5 });
  });

  it('adds what follows', () => {
    const mirror = mirrorOf([message(1)]);
    expect(mirror.apply(delta([message(2), message(3)]))).toBe('nothing');
    expect(seqs(mirror)).toEqual([1, 2, 3]);
  });

  it('shows an entry once that comes twice', () => {
    const mirror = mirrorOf([message(1)]);
    mirror.apply(delta([message(2)]));
    expect(mirror.apply(delta([message(2)]))).toBe('nothing');
    expect(seqs(mirror)).toEqual([1, 2]);
  });

  it('asks again when there is a hole, from before the hole, and sorts what comes late', () => {
    const mirror = mirrorOf([message(1)]);
    expect(mirror.apply(delta([message(3)]))).toBe('again');
    expect(mirror.subscription()).toMatchObject({ afterSeq: 1 });
    mirror.apply(delta([message(2)]));
    expect(seqs(mirror)).toEqual([1, 2, 3]);
    expect(mirror.subscription()).toMatchObject({ afterSeq: 3 });
  });

  it('is whole after the answer to that, and does not ask for ever', () => {
    const mirror = mirrorOf([message(1)]);
    mirror.apply(delta([message(3)]));
    mirror.apply({
      type: 'conversation',
      sub: 's1',
      conversation: detail('c1'),
      messages: [message(2), message(3)],
      continues: true,
      earlier: false,
    });
    expect(mirror.apply(delta([message(4)]))).toBe('nothing');
    expect(seqs(mirror)).toEqual([1, 2, 3, 4]);
  });

  it('replaces everything when the answer does not continue', () => {
    const mirror = mirrorOf([message(1)]);
    mirror.apply({
      type: 'conversation',
      sub: 's1',
      conversation: detail('c1'),
      messages: [message(80)],
      continues: false,
      earlier: true,
    });
    expect(seqs(mirror)).toEqual([80]);
    expect(mirror.state.earlier).toBe(true);
  });

  it('waits for the whole before it takes deltas', () => {
    const mirror = new ConversationMirror('c1', () => undefined);
    expect(mirror.apply(delta([message(7)]))).toBe('nothing');
    expect(mirror.state.phase).toBe('loading');
  });

  it('keeps its newer details when an older delta comes late', () => {
    const mirror = mirrorOf([message(1)]);
    mirror.apply(delta([], [], 4));
    expect(mirror.state.detail?.version).toBe(5);
  });

  it('reads earlier pages without forgetting where it ends', () => {
    const mirror = mirrorOf([message(51)], true);
    mirror.prepend([message(49), message(50)], false);
    expect(seqs(mirror)).toEqual([49, 50, 51]);
    expect(mirror.state.earlier).toBe(false);
    expect(mirror.subscription()).toMatchObject({ afterSeq: 51 });
  });

  it('moves delivery states forward only', () => {
    const mirror = mirrorOf([out(1, 'delivered')]);
    mirror.apply(delta([], [{ message: 'm1', delivery: delivery('sent') }]));
    expect(mirror.state.messages[0]?.delivery?.state).toBe('delivered');
    mirror.apply(delta([], [{ message: 'm1', delivery: delivery('read') }]));
    expect(mirror.state.messages[0]?.delivery?.state).toBe('read');
  });

  it('keeps the further state when the same entry comes again with an earlier one', () => {
    const mirror = mirrorOf([out(1, 'read')]);
    mirror.apply(delta([out(1, 'queued')]));
    expect(mirror.state.messages[0]?.delivery?.state).toBe('read');
  });
});

describe('its digest', () => {
  it('agrees when nothing is missing, and when it was made before our latest', () => {
    const mirror = mirrorOf([out(1, 'sent'), message(2)]);
    expect(mirror.agrees(digest({ lastSeq: 2, version: 5, deliveryStamp: 3 }))).toBe(true);
    expect(mirror.agrees(digest({ lastSeq: 1, version: 4, deliveryStamp: 1 }))).toBe(true);
  });

  it.each([{ lastSeq: 3 }, { version: 6 }, { deliveryStamp: 5 }])('disagrees on %o', (more) => {
    expect(mirrorOf([out(1, 'sent'), message(2)]).agrees(digest(more))).toBe(false);
  });

  it('compares growth only, while earlier messages are not held', () => {
    const mirror = mirrorOf([out(60, 'sent')], true);
    expect(mirror.agrees(digest({ deliveryStamp: 103 }))).toBe(true);
    expect(mirror.agrees(digest({ deliveryStamp: 103 }))).toBe(true);
    expect(mirror.agrees(digest({ deliveryStamp: 105 }))).toBe(false);
    mirror.apply(delta([], [{ message: 'm60', delivery: delivery('delivered') }]));
    expect(mirror.agrees(digest({ deliveryStamp: 105 }))).toBe(true);
  });

  it('says nothing before there is anything', () => {
    expect(new ConversationMirror('c1', () => undefined).agrees(digest({ lastSeq: 9 }))).toBe(true);
  });
});

describe('delivery states', () => {
  it('leave a failed message failed', () => {
    expect(further(delivery('failed'), delivery('read'))?.state).toBe('failed');
  });

  it('resolve an unclear one', () => {
    expect(further(delivery('unknown'), delivery('sent'))?.state).toBe('sent');
  });

  it('add up to the stamp', () => {
    expect(deliveryStamp([out(1, 'read'), out(2, 'queued'), message(3)])).toBe(6);
  });
});
