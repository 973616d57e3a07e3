import type { Board, Subscription } from '../protocol';
import type { Mirror, Need, Phase, StateFrame } from './Mirror';

export interface BoardState {
  readonly phase: Phase;
  readonly board?: Board;
}

/** The supervisor's board, which always comes whole. */
export class BoardMirror implements Mirror {
  state: BoardState = { phase: 'loading' };

  constructor(private readonly changed: (state: BoardState) => void) {}

  subscription(): Subscription {
    return { kind: 'board' };
  }

  apply(frame: StateFrame): Need {
    if (frame.type === 'board') this.set({ phase: 'ready', board: frame.board });
    if (frame.type === 'gone') this.set({ phase: 'gone' });
    return 'nothing';
  }

  agrees(): boolean {
    return true;
  }

  private set(state: BoardState): void {
    this.state = state;
    this.changed(state);
  }
}
