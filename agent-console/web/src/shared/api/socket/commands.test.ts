import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../protocol';
import { Bench } from '../testing/Bench';
import { Outbox } from './Outbox';

const CLAIM: Command = { kind: 'claim', conversation: 'c1' };
const CLOSE: Command = { kind: 'close', conversation: 'c1', disposition: 'solved' };

describe('a command', () => {
  let bench: Bench;
  beforeEach(() => {
    vi.useFakeTimers();
    bench = new Bench();
  });
  afterEach(() => vi.useRealTimers());
  const commands = () => bench.wire.of('command').map((frame) => frame.id);

  it('is sent with an id of its own and answered once', async () => {
    const wire = bench.online();
    const { id, answer } = bench.socket.give(CLAIM);
    expect(wire.of('command')).toEqual([{ type: 'command', id, command: CLAIM }]);
    wire.say({ type: 'answered', id, outcome: 'applied' });
    await expect(answer).resolves.toMatchObject({ outcome: 'applied' });
    expect(bench.socket.unanswered()).toEqual([]);
  });

  it('is sent again under the same id when no answer comes within 5 s, later less often', () => {
    bench.online();
    bench.socket.give(CLAIM);
    vi.advanceTimersByTime(4_999);
    expect(commands()).toEqual(['id-1']);
    vi.advanceTimersByTime(1);
    expect(commands()).toEqual(['id-1', 'id-1']);
    bench.wire.say({ type: 'pong' });
    vi.advanceTimersByTime(5_000);
    expect(commands()).toHaveLength(2);
    vi.advanceTimersByTime(5_000);
    expect(commands()).toHaveLength(3);
  });

  it('is not sent again once it is answered', () => {
    const wire = bench.online();
    bench.socket.give(CLAIM);
    wire.say({ type: 'answered', id: 'id-1', outcome: 'refused', reason: 'taken' });
    vi.advanceTimersByTime(15_000);
    expect(commands()).toEqual(['id-1']);
  });

  it('tells of an answer that comes twice only once', () => {
    const wire = bench.online();
    bench.socket.give(CLAIM);
    wire.say({ type: 'answered', id: 'id-1', outcome: 'applied' });
    wire.say({ type: 'answered', id: 'id-1', outcome: 'applied' });
    expect(bench.answers).toHaveLength(1);
  });

  it('ignores an answer to something it never asked', () => {
    bench.online().say({ type: 'answered', id: 'stranger', outcome: 'applied' });
    expect(bench.answers).toEqual([]);
  });

  it('waits while there is no connection and goes out after the welcome, in order', () => {
    bench.socket.give(CLAIM);
    bench.socket.give(CLOSE);
    bench.socket.start();
    bench.wire.open();
    expect(commands()).toEqual([]);
    bench.welcome();
    expect(commands()).toEqual(['id-1', 'id-2']);
  });

  it('goes out again after a reconnect in the middle of it', () => {
    bench.online();
    bench.socket.give(CLAIM);
    bench.wire.drop();
    vi.advanceTimersByTime(250);
    bench.welcome();
    expect(commands()).toEqual(['id-1']);
  });

  it('keeps its place before later ones after a reconnect, although answers come out of order', () => {
    const wire = bench.online();
    bench.socket.give(CLAIM);
    bench.socket.give(CLOSE);
    bench.socket.give({ kind: 'reopen', conversation: 'c1' });
    wire.say({ type: 'answered', id: 'id-2', outcome: 'applied' });
    wire.drop();
    vi.advanceTimersByTime(250);
    bench.welcome();
    expect(commands()).toEqual(['id-1', 'id-3']);
  });

  it('does not go out while the connection is away', () => {
    bench.online();
    bench.socket.give(CLAIM);
    bench.wire.drop();
    vi.advanceTimersByTime(200);
    expect(commands()).toEqual(['id-1']);
  });

  it('survives a reload and is told of when its answer comes', () => {
    bench.online();
    bench.socket.give(CLAIM);
    const after = new Bench(bench.shelf);
    expect(after.socket.unanswered()).toMatchObject([{ id: 'id-1', command: CLAIM }]);
    const wire = after.online();
    expect(wire.of('command')).toEqual([{ type: 'command', id: 'id-1', command: CLAIM }]);
    wire.say({ type: 'answered', id: 'id-1', outcome: 'stale', missed: [] });
    expect(after.answers).toMatchObject([{ entry: { id: 'id-1' }, answer: { outcome: 'stale' } }]);
    expect(new Bench(bench.shelf).socket.unanswered()).toEqual([]);
  });

  it('is never sent under another name', () => {
    bench.socket.give(CLAIM);
    expect(new Outbox(bench.shelf, 'somebody-else').all()).toEqual([]);
  });

  it('works without a storage', () => {
    const broken = new Bench();
    broken.shelf.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    broken.shelf.getItem = () => 'nonsense';
    const wire = broken.online();
    broken.socket.give(CLAIM);
    expect(wire.of('command')).toHaveLength(1);
  });
});
