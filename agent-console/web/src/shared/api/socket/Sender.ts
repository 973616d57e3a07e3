import type { ClientFrame, Command } from '../protocol';
import type { Answer, Outbox, OutboxEntry } from './Outbox';

/** After which an unanswered command is sent again, under the same id. */
export const ANSWER_WITHIN_MS = 5_000;

/** Sends commands until they are answered: each takes effect once, however often it is sent. */
export class Sender {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly waiting = new Map<string, (answer: Answer) => void>();

  constructor(
    private readonly outbox: Outbox,
    private readonly post: (frame: ClientFrame) => boolean,
  ) {}

  give(id: string, command: Command): Promise<Answer> {
    const entry: OutboxEntry = { id, command, at: Date.now() };
    this.outbox.add(entry);
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.send(entry, 0);
    return answer;
  }

  /** After a (re)connect: everything unanswered, in the order it was given. */
  resend(): void {
    this.pause();
    for (const entry of this.outbox.all()) this.send(entry, 0);
  }

  pause(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** The entry that this answer settles; undefined for an answer that came twice. */
  settle(answer: Answer): OutboxEntry | undefined {
    clearTimeout(this.timers.get(answer.id));
    this.timers.delete(answer.id);
    const entry = this.outbox.settle(answer.id);
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
    return entry;
  }

  private send(entry: OutboxEntry, attempt: number): void {
    if (!this.post({ type: 'command', id: entry.id, command: entry.command })) return;
    const patience = ANSWER_WITHIN_MS * Math.min(2 ** attempt, 8);
    this.timers.set(
      entry.id,
      setTimeout(() => this.send(entry, attempt + 1), patience),
    );
  }
}
