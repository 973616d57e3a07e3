import { beforeEach, expect, it, vi } from 'vitest';
import { Connection } from '../src/connection';
import { WELCOME } from './support';

class FakeSocket {
  readyState: number = WebSocket.CONNECTING;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: string[] = [];

  send(frame: string): void {
    this.sent.push(frame);
  }

  close(): void {
    this.readyState = WebSocket.CLOSED;
  }

  opens(): void {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
    this.onmessage?.({ data: JSON.stringify(WELCOME) });
  }
}

function aConnection() {
  const sockets: FakeSocket[] = [];
  const links: string[] = [];
  const opened = vi.fn();
  const connection = new Connection(
    'wss://cc.test/ws/chat?site=web-main',
    { opened, frame: () => undefined, linkIs: (link) => links.push(link) },
    () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
  );
  connection.start();
  return { connection, sockets, links, opened };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

it('waits longer after each failure, and not at all once it was welcomed', () => {
  const { sockets, links } = aConnection();
  for (const wait of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = sockets.length;
    sockets.at(-1)?.onclose?.({ code: 1006 });
    vi.advanceTimersByTime(wait - 1);
    expect(sockets).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(before + 1);
  }
  expect(links.at(-1)).toBe('failing');
  sockets.at(-1)?.opens();
  sockets.at(-1)?.onclose?.({ code: 1012 });
  vi.advanceTimersByTime(1_000);
  expect(sockets).toHaveLength(9);
});

it('comes back at once when the network does', () => {
  const { connection, sockets } = aConnection();
  sockets[0]?.onclose?.({ code: 1006 });
  connection.hurry();
  connection.hurry();
  expect(sockets).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(2);
});

it('notices a network that died silently', () => {
  const { connection, sockets } = aConnection();
  sockets[0]?.opens();
  vi.advanceTimersByTime(26_000);
  connection.tick();
  expect(sockets[0]?.sent).toEqual(['{"type":"ping"}']);
  vi.advanceTimersByTime(15_000);
  connection.tick();
  vi.advanceTimersByTime(1_000);
  expect(sockets).toHaveLength(2);
});

it('sends nothing into a socket that is not open', () => {
  const { connection, sockets, opened } = aConnection();
  expect(connection.send({ type: 'typing' })).toBe(false);
  sockets[0]?.opens();
  expect(opened).toHaveBeenCalledOnce();
  expect(connection.send({ type: 'typing' })).toBe(true);
});
