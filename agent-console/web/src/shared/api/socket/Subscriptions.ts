import type { Mirror, StateFrame, DigestFrame } from '../mirror/Mirror';
import type { ClientFrame } from '../protocol';

/** The mirrors by the names under which they are subscribed. Names are never used twice in a page's life. */
export class Subscriptions {
  private readonly mirrors = new Map<string, Mirror>();
  private count = 0;

  constructor(private readonly post: (frame: ClientFrame) => boolean) {}

  open(mirror: Mirror): string {
    this.count += 1;
    const sub = `s${this.count}`;
    this.mirrors.set(sub, mirror);
    this.ask(sub, mirror);
    return sub;
  }

  close(sub: string): void {
    if (this.mirrors.delete(sub)) this.post({ type: 'unsubscribe', sub });
  }

  /** Everything again, under the same names: after a reconnect, or when the server says that we fell behind. */
  renew(): void {
    for (const [sub, mirror] of this.mirrors) this.ask(sub, mirror);
  }

  take(frame: StateFrame): void {
    const mirror = this.mirrors.get(frame.sub);
    if (mirror === undefined) return;
    const need = mirror.apply(frame);
    if (need === 'again') this.ask(frame.sub, mirror);
    if (need === 'more') this.post({ type: 'more', sub: frame.sub });
  }

  check(digest: DigestFrame): void {
    const mirror = this.mirrors.get(digest.sub);
    if (mirror !== undefined && !mirror.agrees(digest)) this.ask(digest.sub, mirror);
  }

  private ask(sub: string, mirror: Mirror): void {
    this.post({ type: 'subscribe', sub, to: mirror.subscription() });
  }
}
