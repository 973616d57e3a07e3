import type { Attachment, Command, Message } from '@/shared/api/protocol';
import type { Answer, OutboxEntry } from '@/shared/api/socket/Outbox';
import type { Mode, Words } from './Drafts';

/** A message of ours that is not on the timeline yet. */
export interface OutgoingItem {
  /** The command's id. */
  readonly id: string;
  readonly conversation: string;
  readonly mode: Mode;
  readonly text: string;
  readonly attachments: Attachment[];
  /** The last entry there was when it was sent: its message comes after. */
  readonly afterSeq: number;
  readonly at: number;
  readonly state: 'sending' | 'accepted' | 'refused';
  readonly reason?: string;
}

/** What to do with the composer after an answer. */
export interface GivenBack {
  conversation: string;
  mode: Mode;
  words: Words;
  againstSeq: number;
}

type Writing = Extract<Command, { kind: 'reply' | 'note' }>;

/** Replies and notes on their way, so that they are seen at once and never twice. Keyed by the command's id. */
export class Outgoing {
  private readonly items = new Map<string, OutgoingItem>();

  add(id: string, command: Writing, afterSeq: number, at: number): void {
    const { conversation, kind: mode, text, attachments } = command;
    this.put({ id, conversation, mode, text, attachments, afterSeq, at });
  }

  put(item: Omit<OutgoingItem, 'state'>): void {
    this.items.set(item.id, { ...item, state: 'sending' });
  }

  /** What the outbox still held after a reload. */
  restore(entries: readonly OutboxEntry[]): void {
    for (const { id, command, at } of entries) {
      if (command.kind === 'reply') this.add(id, command, command.againstSeq, at);
      if (command.kind === 'note') this.add(id, command, 0, at);
    }
  }

  /** Takes the server's answer; a stale reply goes back to its writer. */
  settle(entry: OutboxEntry, answer: Answer): GivenBack | undefined {
    const item = this.items.get(entry.id);
    if (!item) return undefined;
    switch (answer.outcome) {
      case 'applied':
        this.items.set(item.id, { ...item, state: 'accepted' });
        return undefined;
      case 'refused':
        this.items.set(item.id, { ...item, state: 'refused', reason: answer.reason ?? '' });
        return undefined;
      case 'stale':
        this.items.delete(item.id);
        return this.back(item, entry.command);
    }
  }

  /** Takes a refused one off the timeline and back into the composer. */
  takeBack(id: string): GivenBack | undefined {
    const item = this.items.get(id);
    this.items.delete(id);
    return item && this.back(item, undefined);
  }

  /**
   * Those that are to be drawn below the stored entries. One whose message has arrived is not drawn, and forgotten once
   * it is answered too.
   */
  of(conversation: string, messages: readonly Message[], me: string): OutgoingItem[] {
    const taken = new Set<number>();
    const visible: OutgoingItem[] = [];
    for (const item of this.items.values()) {
      if (item.conversation !== conversation) continue;
      const stored =
        item.state === 'refused'
          ? undefined
          : messages.find((one) => !taken.has(one.seq) && is(item, one, me));
      if (stored) taken.add(stored.seq);
      else visible.push(item);
    }
    return visible;
  }

  /** Forgets those whose message is on the timeline. */
  prune(conversation: string, messages: readonly Message[], me: string): void {
    const visible = new Set(this.of(conversation, messages, me).map((item) => item.id));
    for (const item of this.items.values()) {
      const here = item.conversation === conversation && item.state === 'accepted';
      if (here && !visible.has(item.id)) this.items.delete(item.id);
    }
  }

  private back(item: OutgoingItem, command: Command | undefined): GivenBack {
    const againstSeq = command?.kind === 'reply' ? command.againstSeq : item.afterSeq;
    const words = { text: item.text, attachments: item.attachments };
    return { conversation: item.conversation, mode: item.mode, words, againstSeq };
  }
}

/** Whether a stored entry is this message of ours. */
function is(item: OutgoingItem, message: Message, me: string): boolean {
  if (message.id === item.id) return true;
  if (message.seq <= item.afterSeq || message.author.id !== me) return false;
  if (message.direction !== (item.mode === 'note' ? 'note' : 'outbound')) return false;
  const { content } = message;
  if (content.kind === 'template') return content.text === item.text;
  if (content.kind === 'text') return item.attachments.length === 0 && content.text === item.text;
  if (content.kind !== 'media') return false;
  const ids = (files: readonly Attachment[]) => files.map((file) => file.id).join();
  return ids(content.attachments) === ids(item.attachments) && (content.caption ?? '') === item.text;
}
