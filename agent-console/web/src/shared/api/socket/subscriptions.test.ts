import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationMirror } from '../mirror/ConversationMirror';
import { ListMirror } from '../mirror/ListMirror';
import { Bench } from '../testing/Bench';
import { detail, message, row } from '../testing/samples';

const MINE = { kind: 'list', ref: { list: 'mine' } };
const list = () => new ListMirror({ list: 'mine' }, () => undefined);
const conversation = () => new ConversationMirror('c1', () => undefined);

describe('a subscription', () => {
  let bench: Bench;
  beforeEach(() => {
    vi.useFakeTimers();
    bench = new Bench();
  });
  afterEach(() => vi.useRealTimers());
  const asked = () => bench.wire.of('subscribe');
  const reconnect = () => {
    bench.wire.drop();
    vi.advanceTimersByTime(250);
    return bench.welcome();
  };

  it('is asked for at once when there is a connection, under a name of its own', () => {
    bench.online();
    bench.socket.watch(list());
    bench.socket.watch(conversation());
    expect(asked()).toEqual([
      { type: 'subscribe', sub: 's1', to: MINE },
      { type: 'subscribe', sub: 's2', to: { kind: 'conversation', conversation: 'c1' } },
    ]);
  });

  it('is asked for after the welcome when there was none', () => {
    bench.socket.watch(list());
    bench.online();
    expect(asked()).toEqual([{ type: 'subscribe', sub: 's1', to: MINE }]);
  });

  it('comes back under the same name after a reconnect, a conversation from the last entry it has', () => {
    const wire = bench.online();
    bench.socket.watch(list());
    bench.socket.watch(conversation());
    wire.say({
      type: 'conversation',
      sub: 's2',
      conversation: detail('c1'),
      messages: [message(1), message(2)],
      continues: false,
      earlier: false,
    });
    reconnect();
    expect(asked()).toEqual([
      { type: 'subscribe', sub: 's1', to: MINE },
      { type: 'subscribe', sub: 's2', to: { kind: 'conversation', conversation: 'c1', afterSeq: 2 } },
    ]);
  });

  it('does not come back when it was stopped', () => {
    const wire = bench.online();
    bench.socket.watch(list()).stop();
    expect(wire.of('unsubscribe')).toEqual([{ type: 'unsubscribe', sub: 's1' }]);
    reconnect();
    expect(asked()).toEqual([]);
  });

  it('never gets a name that another one had', () => {
    bench.online();
    bench.socket.watch(list()).stop();
    bench.socket.watch(list());
    expect(asked().map((frame) => frame.sub)).toEqual(['s1', 's2']);
  });

  it('takes no frames after it was stopped', () => {
    const wire = bench.online();
    const mirror = list();
    bench.socket.watch(mirror).stop();
    wire.say({ type: 'list', sub: 's1', rows: [row('a')], total: 1, more: false, reset: true });
    expect(mirror.state.phase).toBe('loading');
  });

  it('is asked for again when the digest differs from what it has', () => {
    const wire = bench.online();
    bench.socket.watch(list());
    wire.say({ type: 'list', sub: 's1', rows: [row('a')], total: 1, more: false, reset: true });
    wire.say({ type: 'digest', sub: 's1', rows: [['a', 1]] });
    expect(asked()).toHaveLength(1);
    wire.say({ type: 'digest', sub: 's1', rows: [['a', 2]] });
    expect(asked()).toHaveLength(2);
    expect(asked()[1]?.sub).toBe('s1');
  });

  it('is repaired by a digest after a delta was lost', () => {
    const wire = bench.online();
    const mirror = conversation();
    bench.socket.watch(mirror);
    const whole = { type: 'conversation', sub: 's1', conversation: detail('c1'), earlier: false } as const;
    wire.say({ ...whole, messages: [message(1)], continues: false });
    wire.say({ type: 'digest', sub: 's1', lastSeq: 2, version: 1 });
    expect(asked().at(-1)?.to).toEqual({ kind: 'conversation', conversation: 'c1', afterSeq: 1 });
    wire.say({ ...whole, messages: [message(2)], continues: true });
    expect(mirror.state.messages.map((one) => one.seq)).toEqual([1, 2]);
    wire.say({ type: 'digest', sub: 's1', lastSeq: 2, version: 1 });
    expect(asked()).toHaveLength(2);
  });

  it('asks at once when a delta shows that one before it was lost', () => {
    const wire = bench.online();
    bench.socket.watch(conversation());
    const whole = { type: 'conversation', sub: 's1', conversation: detail('c1'), earlier: false } as const;
    wire.say({ ...whole, messages: [message(1)], continues: false });
    wire.say({
      type: 'conversation-delta',
      sub: 's1',
      conversation: detail('c1'),
      messages: [message(3)],
      deliveries: [],
    });
    expect(asked().at(-1)?.to).toEqual({ kind: 'conversation', conversation: 'c1', afterSeq: 1 });
  });

  it('is asked for again when the server says that we fell behind', () => {
    const wire = bench.online();
    bench.socket.watch(list());
    wire.say({ type: 'resync' });
    expect(asked()).toHaveLength(2);
  });

  it('asks for the next page, and for as many as it had after a reset', () => {
    const wire = bench.online();
    const { more } = bench.socket.watch(list());
    wire.say({ type: 'list', sub: 's1', rows: [row('a')], total: 3, more: true, reset: true });
    more();
    wire.say({ type: 'list', sub: 's1', rows: [row('b')], total: 3, more: true, reset: false });
    expect(wire.of('more')).toHaveLength(1);
    wire.say({ type: 'list', sub: 's1', rows: [row('a')], total: 3, more: true, reset: true });
    expect(wire.of('more')).toHaveLength(2);
    wire.say({ type: 'list', sub: 's1', rows: [row('b')], total: 3, more: true, reset: false });
    expect(wire.of('more')).toHaveLength(2);
  });
});
