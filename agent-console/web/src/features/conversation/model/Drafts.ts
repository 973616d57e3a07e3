import type { Attachment } from '@/shared/api/protocol';
import type { Shelf } from '@/shared/api/socket/Outbox';

export type Mode = 'reply' | 'note';

export interface Words {
  text: string;
  attachments: Attachment[];
}

export interface Draft {
  mode: Mode;
  reply: Words;
  note: Words;
  /** The last entry its writer had seen when the reply was begun; 0 while there is none. */
  againstSeq: number;
  /** When it was last changed, in milliseconds; the oldest are given up first. */
  at: number;
}

/** More drafts than anybody comes back to. */
const KEPT = 60;

export function emptyDraft(): Draft {
  return {
    mode: 'reply',
    reply: { text: '', attachments: [] },
    note: { text: '', attachments: [] },
    againstSeq: 0,
    at: 0,
  };
}

export function isBlank(words: Words): boolean {
  return words.text.trim() === '' && words.attachments.length === 0;
}

/** What has been written and not sent, by conversation; survives a reload and signing in again. */
export class Drafts {
  private readonly key: string;
  private readonly drafts: Map<string, Draft>;

  constructor(
    private readonly shelf: Shelf,
    owner: string,
  ) {
    this.key = `kontuar.drafts.${owner}`;
    this.drafts = new Map(this.read());
  }

  of(conversation: string): Draft {
    return this.drafts.get(conversation) ?? emptyDraft();
  }

  has(conversation: string): boolean {
    return this.drafts.has(conversation);
  }

  put(conversation: string, draft: Draft): void {
    this.drafts.delete(conversation);
    if (!isBlank(draft.reply) || !isBlank(draft.note)) this.drafts.set(conversation, draft);
    for (const id of this.drafts.keys()) {
      if (this.drafts.size <= KEPT) break;
      this.drafts.delete(id);
    }
    this.write();
  }

  /** Puts back a reply that was not taken, before whatever has been written since. */
  giveBack(conversation: string, mode: Mode, words: Words, againstSeq: number, now: number): void {
    const draft = this.of(conversation);
    const text = [words.text, draft[mode].text].filter((part) => part.trim() !== '').join('\n\n');
    const known = new Set(draft[mode].attachments.map((file) => file.id));
    const attachments = [
      ...words.attachments.filter((file) => !known.has(file.id)),
      ...draft[mode].attachments,
    ];
    const seen = mode === 'reply' ? againstSeq : draft.againstSeq;
    this.put(conversation, { ...draft, mode, [mode]: { text, attachments }, againstSeq: seen, at: now });
  }

  private read(): [string, Draft][] {
    try {
      const stored: unknown = JSON.parse(this.shelf.getItem(this.key) ?? '[]');
      return Array.isArray(stored) ? (stored as [string, Draft][]) : [];
    } catch {
      return [];
    }
  }

  private write(): void {
    try {
      this.shelf.setItem(this.key, JSON.stringify([...this.drafts]));
    } catch {
      // Without storage a draft lives as long as the page.
    }
  }
}
