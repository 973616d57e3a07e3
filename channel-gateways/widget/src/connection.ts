import type { Link } from './modes';
import type { ClientFrame, ServerFrame } from './protocol';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const SILENCE = 40_000;
const PING_EVERY = 25_000;
const FAILING_AFTER = 3;
const POLICY = 1008;

export interface Listener {
  opened(): void;
  frame(frame: ServerFrame): void;
  linkIs(link: Link): void;
}

/** Keeps one socket open: comes back with growing, scattered waits, and notices when a network has died silently. */
export class Connection {
  private socket: WebSocket | undefined;
  private failures = 0;
  private heardAt = 0;
  private pingedAt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private started = false;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
    private readonly makeSocket: (url: string) => WebSocket = (to) => new WebSocket(to),
  ) {}

  start(): void {
    if (!this.started) {
      this.started = true;
      this.connect();
    }
  }

  send(frame: ClientFrame): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** The network is back, or the page is looked at again: do not wait any longer. */
  hurry(): void {
    if (this.started && this.socket === undefined) {
      clearTimeout(this.retry);
      this.connect();
    }
  }

  /** Begins anew, as somebody else. */
  restart(): void {
    const { socket } = this;
    if (socket !== undefined) {
      this.socket = undefined;
      socket.onclose = null;
      socket.close();
      this.connect();
    }
  }

  /** Called every few seconds. */
  tick(): void {
    const now = Date.now();
    if (this.socket === undefined) {
      return;
    }
    if (now - this.heardAt > SILENCE) {
      this.drop(this.socket, false);
    } else if (now - this.pingedAt > PING_EVERY) {
      this.pingedAt = now;
      this.send({ type: 'ping' });
    }
  }

  private connect(): void {
    this.listener.linkIs(this.failures >= FAILING_AFTER ? 'failing' : 'connecting');
    const socket = this.makeSocket(this.url);
    this.socket = socket;
    this.heardAt = Date.now();
    socket.onopen = () => {
      this.pingedAt = Date.now();
      this.listener.opened();
    };
    socket.onmessage = (event: MessageEvent<unknown>) => {
      this.heard(socket, event.data);
    };
    socket.onclose = (event) => {
      this.drop(socket, event.code === POLICY);
    };
  }

  private heard(socket: WebSocket, data: unknown): void {
    if (socket !== this.socket || typeof data !== 'string') {
      return;
    }
    this.heardAt = Date.now();
    const frame = JSON.parse(data) as ServerFrame;
    if (frame.type === 'welcome') {
      this.failures = 0;
    }
    this.listener.frame(frame);
  }

  private drop(socket: WebSocket, banned: boolean): void {
    if (socket !== this.socket) {
      return;
    }
    this.socket = undefined;
    socket.onclose = null;
    socket.close();
    this.failures++;
    this.listener.linkIs(this.failures >= FAILING_AFTER ? 'failing' : 'connecting');
    const wait = banned ? LONGEST_WAIT : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.failures - 1));
    this.retry = setTimeout(
      () => {
        this.connect();
      },
      wait * (0.5 + Math.random() / 2),
    );
  }
}
