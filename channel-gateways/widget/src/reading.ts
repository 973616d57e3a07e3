import type { Memory } from './memory';
import type { ClientFrame } from './protocol';
import type { Timeline } from './timeline';

/** How far the visitor has read, kept in the browser and told to the server. */
export class Reading {
  constructor(
    private readonly memory: Memory,
    private readonly timeline: Timeline,
    private readonly send: (frame: ClientFrame) => boolean,
  ) {}

  get seq(): number {
    const stored = this.memory.readJson('read') as { conversation?: string; seq?: number } | undefined;
    return stored?.conversation === this.timeline.conversation ? (stored?.seq ?? 0) : 0;
  }

  /** Everything that is there has been seen. */
  seen(): void {
    const { conversation, lastSeq } = this.timeline;
    if (lastSeq > this.seq) {
      this.memory.write('read', JSON.stringify({ conversation, seq: lastSeq }));
      this.send({ type: 'read', seq: lastSeq });
    }
  }
}
