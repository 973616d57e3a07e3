import type { ServerFrame, Subscription } from '../protocol';

export type DigestFrame = Extract<ServerFrame, { type: 'digest' }>;

/** A frame that carries the state of one subscription, whole or in part. */
export type StateFrame = Extract<
  ServerFrame,
  { type: 'list' | 'list-delta' | 'conversation' | 'conversation-delta' | 'board' | 'gone' }
>;

/** What a mirror needs after a frame: nothing, everything again, or the next page. */
export type Need = 'nothing' | 'again' | 'more';

export type Phase = 'loading' | 'ready' | 'gone';

/** The client's copy of one thing that the server keeps true. */
export interface Mirror {
  /** What to ask for; after a lost connection it names the last entry that is certainly there. */
  subscription(): Subscription;
  apply(frame: StateFrame): Need;
  /** Whether the copy is what the server's digest says. */
  agrees(digest: DigestFrame): boolean;
}
