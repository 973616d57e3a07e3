import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench } from '../testing/Bench';
import { ME, WELCOME } from '../testing/samples';

describe('the connection', () => {
  let bench: Bench;
  beforeEach(() => {
    vi.useFakeTimers();
    bench = new Bench();
  });
  afterEach(() => vi.useRealTimers());

  it('says hello first and is online once it is welcomed', () => {
    bench.socket.start();
    bench.wire.open();
    expect(bench.wire.sent).toEqual([{ type: 'hello', protocol: 1 }]);
    expect(bench.links.at(-1)).toEqual({ state: 'connecting' });
    bench.wire.say(WELCOME);
    expect(bench.links.at(-1)).toEqual({ state: 'online' });
    expect(bench.heard).toEqual([WELCOME]);
  });

  it('comes back by itself after it was lost', () => {
    bench.online().drop();
    expect(bench.links.at(-1)?.state).toBe('waiting');
    vi.advanceTimersByTime(250);
    expect(bench.wires).toHaveLength(2);
  });

  it('waits longer after every failed attempt and starts over after a welcome', () => {
    bench.socket.start();
    const wait = () => {
      const link = bench.links.at(-1);
      return link?.state === 'waiting' ? link.until - Date.now() : 0;
    };
    const waits = [1, 2, 3, 4, 5].map(() => {
      bench.wire.drop();
      const waited = wait();
      vi.advanceTimersByTime(waited);
      return waited;
    });
    expect(waits).toEqual([250, 500, 1000, 2000, 4000]);
    bench.welcome().drop();
    expect(wait()).toBe(250);
  });

  it('gives up a connection that never welcomes', () => {
    bench.socket.start();
    bench.wire.open();
    vi.advanceTimersByTime(10_000);
    expect(bench.wire.closed).toBe(true);
    expect(bench.links.at(-1)?.state).toBe('waiting');
  });

  it('asks a quiet connection and gives it up when nothing comes', () => {
    const first = bench.online();
    vi.advanceTimersByTime(20_000);
    expect(first.of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(8_000);
    expect(first.closed).toBe(true);
  });

  it('keeps a connection that answers', () => {
    const wire = bench.online();
    for (let round = 0; round < 5; round += 1) {
      vi.advanceTimersByTime(20_000);
      wire.say({ type: 'pong' });
    }
    expect(wire.closed).toBe(false);
    expect(wire.of('ping')).toHaveLength(5);
  });

  it('hears nothing from a connection that it has given up', () => {
    const old = bench.online();
    old.drop();
    vi.advanceTimersByTime(250);
    bench.welcome();
    const heard = bench.heard.length;
    old.say({ type: 'presence', presence: 'busy' });
    old.drop();
    expect(bench.heard).toHaveLength(heard);
    expect(bench.links.at(-1)).toEqual({ state: 'online' });
  });

  it('doubts the session when the server closes with 1008', () => {
    bench.online().drop(1008);
    expect(bench.doubts).toBe(1);
  });

  it('doubts the session when it cannot come back', () => {
    bench.online().drop();
    vi.advanceTimersByTime(250);
    expect(bench.doubts).toBe(0);
    bench.wire.drop();
    expect(bench.doubts).toBe(1);
  });

  it('ends when somebody else is signed in', () => {
    bench.socket.start();
    bench.wire.open();
    bench.wire.say({ ...WELCOME, me: { ...ME, id: 'somebody-else' } } as typeof WELCOME);
    expect(bench.links.at(-1)).toEqual({ state: 'ended' });
    expect(bench.doubts).toBe(1);
    expect(bench.heard).toEqual([]);
  });

  it('stays closed once it is ended', () => {
    bench.online();
    bench.socket.end();
    vi.advanceTimersByTime(120_000);
    bench.socket.nudge();
    expect(bench.wires).toHaveLength(1);
  });

  it('tries at once when it is nudged', () => {
    bench.online().drop();
    bench.socket.nudge();
    expect(bench.wires).toHaveLength(2);
    vi.advanceTimersByTime(5_000);
    expect(bench.wires).toHaveLength(2);
  });

  it('looks whether it still lives when it is nudged while online', () => {
    const wire = bench.online();
    bench.socket.nudge();
    expect(wire.of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(8_000);
    expect(wire.closed).toBe(true);
  });

  it.each(['', 'nonsense', '[]', '{"type":"from-the-future"}', '{"type":7}', 'null'])(
    'stays open after a frame that it cannot read: %s',
    (text) => {
      const wire = bench.online();
      wire.text(text);
      wire.text(new ArrayBuffer(2));
      expect(wire.closed).toBe(false);
      wire.say({ type: 'presence', presence: 'break' });
      expect(bench.heard.at(-1)).toEqual({ type: 'presence', presence: 'break' });
    },
  );
});
