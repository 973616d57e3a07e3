import type { ListRef, Row, Subscription } from '../protocol';
import type { DigestFrame, Mirror, Need, Phase, StateFrame } from './Mirror';
import { inOrder } from './order';

export interface ListState {
  readonly phase: Phase;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly more: boolean;
}

const EMPTY: ListState = { phase: 'loading', rows: [], total: 0, more: false };

/** One list of conversations. Rows are keyed by id; an older version never replaces a newer one. */
export class ListMirror implements Mirror {
  state: ListState = EMPTY;
  private readonly rows = new Map<string, Row>();
  /** How many rows were shown before a reset; as many are fetched again. */
  private wanted = 0;

  constructor(
    private readonly ref: ListRef,
    private readonly changed: (state: ListState) => void,
  ) {}

  subscription(): Subscription {
    return { kind: 'list', ref: this.ref };
  }

  apply(frame: StateFrame): Need {
    switch (frame.type) {
      case 'list':
        if (frame.reset) {
          this.wanted = this.rows.size;
          this.rows.clear();
        }
        this.upsert(frame.rows);
        this.publish(frame.total, frame.more);
        return frame.more && this.rows.size < this.wanted ? 'more' : 'nothing';
      case 'list-delta':
        this.upsert(frame.upserts);
        for (const id of frame.removes) this.rows.delete(id);
        this.publish(frame.total, this.rows.size < frame.total);
        return 'nothing';
      case 'gone':
        this.rows.clear();
        this.set({ ...EMPTY, phase: 'gone' });
        return 'nothing';
      case 'conversation':
      case 'conversation-delta':
      case 'board':
        return 'nothing';
    }
  }

  agrees(digest: DigestFrame): boolean {
    if (digest.rows === undefined || this.state.phase !== 'ready') return true;
    if (digest.rows.length !== this.rows.size) return false;
    return digest.rows.every(([id, version]) => (this.rows.get(id)?.version ?? -1) >= version);
  }

  private upsert(rows: readonly Row[]): void {
    for (const row of rows) {
      const known = this.rows.get(row.id);
      if (known === undefined || known.version <= row.version) this.rows.set(row.id, row);
    }
  }

  private publish(total: number, more: boolean): void {
    this.set({ phase: 'ready', rows: inOrder(this.ref, this.rows.values()), total, more });
  }

  private set(state: ListState): void {
    this.state = state;
    this.changed(state);
  }
}
