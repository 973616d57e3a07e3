/** A quiet connection is asked after this long. */
export const QUIET_MS = 20_000;
/** Without any frame for this long after asking, the connection is dead. */
export const ANSWER_MS = 8_000;

/** Notices connections that are dead without having said so: a laptop that slept, a network that changed. */
export class Liveness {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ping: () => void,
    private readonly dead: () => void,
  ) {}

  /** Any frame is a sign of life. */
  heard(): void {
    this.stop();
    this.timer = setTimeout(() => this.ask(), QUIET_MS);
  }

  /** Asks at once: the page became visible, or the network came back. */
  ask(): void {
    this.stop();
    this.ping();
    this.timer = setTimeout(() => this.dead(), ANSWER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
