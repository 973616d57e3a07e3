import type { Command, ServerFrame } from '../protocol';

export interface OutboxEntry {
  readonly id: string;
  readonly command: Command;
  /** When it was given, in the browser's milliseconds. */
  readonly at: number;
}

export type Answer = Extract<ServerFrame, { type: 'answered' }>;

/** What of `sessionStorage` is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Commands that are not answered yet, in the order they were given. They survive a reload of the tab and belong to one
 * staff member: another one who signs in never sends them.
 */
export class Outbox {
  private readonly key: string;
  private readonly entries = new Map<string, OutboxEntry>();

  constructor(
    private readonly shelf: Shelf,
    owner: string,
  ) {
    this.key = `kontuar.outbox.${owner}`;
    for (const entry of this.read()) this.entries.set(entry.id, entry);
  }

  all(): readonly OutboxEntry[] {
    return [...this.entries.values()];
  }

  add(entry: OutboxEntry): void {
    this.entries.set(entry.id, entry);
    this.write();
  }

  /** Takes out what was answered; undefined when it is not waited for (an answer that came twice). */
  settle(id: string): OutboxEntry | undefined {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    this.write();
    return entry;
  }

  private read(): OutboxEntry[] {
    try {
      const stored: unknown = JSON.parse(this.shelf.getItem(this.key) ?? '[]');
      return Array.isArray(stored) ? (stored as OutboxEntry[]) : [];
    } catch {
      return [];
    }
  }

  private write(): void {
    try {
      if (this.entries.size === 0) this.shelf.removeItem(this.key);
      else this.shelf.setItem(this.key, JSON.stringify(this.all()));
    } catch {
      // A full or forbidden storage costs surviving a reload, not the command itself.
    }
  }
}
