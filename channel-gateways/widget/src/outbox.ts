import type { Memory } from './memory';
import type { Choice, ClientFrame, Details, Refusal, UploadedFile } from './protocol';

/** A message on its way: kept until the server says it is durable, then shown until it comes back. */
export interface Outgoing {
  id: string;
  text: string;
  attachments: UploadedFile[];
  choice?: string;
  at: string;
  state: 'sending' | 'sent' | 'failed';
  reason?: Refusal;
  form?: Details;
  /** Left for an answer by mail: it is no part of the chat. */
  way?: 'mail';
}

const NAME = 'outbox';
const MOST = 50;

/**
 * What was said and is not yet in the timeline. What is not durable at the server survives a reload; the id stays the same,
 * so that a message sent twice is one message.
 */
export class Outbox {
  private items: Outgoing[];

  constructor(private readonly memory: Memory) {
    const stored = memory.readJson(NAME);
    this.items = Array.isArray(stored) ? stored.filter(isOutgoing).slice(-MOST) : [];
  }

  all(): readonly Outgoing[] {
    return this.items.filter((item) => item.way === undefined);
  }

  unaccepted(): readonly Outgoing[] {
    return this.items.filter((item) => item.state === 'sending');
  }

  add(
    text: string,
    attachments: UploadedFile[],
    more: { choice?: Choice; form?: Details; way?: 'mail' },
  ): Outgoing {
    const { choice, form, way } = more;
    const item: Outgoing = {
      id: newId(),
      text: choice ? choice.label : text,
      attachments,
      ...(choice ? { choice: choice.id } : {}),
      ...(form ? { form } : {}),
      ...(way ? { way } : {}),
      at: new Date().toISOString(),
      state: 'sending',
    };
    this.items.push(item);
    this.save();
    return item;
  }

  accepted(id: string): void {
    this.change(id, (item) => {
      item.state = 'sent';
    });
  }

  refused(id: string, reason: Refusal): void {
    this.change(id, (item) => {
      item.state = 'failed';
      item.reason = reason;
    });
  }

  /** It came back in the timeline, or the visitor does not want it any more. */
  remove(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.save();
  }

  /** A refused id stays refused for ever: the same words go again under a new one. */
  again(id: string, form: Details | undefined): Outgoing | undefined {
    const item = this.items.find((one) => one.id === id && one.state === 'failed');
    if (!item) {
      return undefined;
    }
    item.id = newId();
    item.state = 'sending';
    delete item.reason;
    if (form) {
      item.form = form;
    }
    this.save();
    return item;
  }

  /** Whether this one is for mail. */
  isLeft(id: string): boolean {
    return this.items.some((item) => item.id === id && item.way === 'mail');
  }

  clear(): void {
    this.items = [];
    this.save();
  }

  private change(id: string, how: (item: Outgoing) => void): void {
    const item = this.items.find((one) => one.id === id);
    if (item) {
      how(item);
      this.save();
    }
  }

  /** Accepted ones are the server's to keep. */
  private save(): void {
    this.memory.write(NAME, JSON.stringify(this.items.filter((item) => item.state !== 'sent')));
  }
}

export function frameOf(item: Outgoing): ClientFrame {
  const { id, form, way } = item;
  const more = { ...(form ? { form } : {}), ...(way ? { way } : {}) };
  return item.choice === undefined
    ? { type: 'send', id, text: item.text, attachments: item.attachments, ...more }
    : { type: 'choose', id, choice: item.choice, label: item.text, ...(form ? { form } : {}) };
}

/** A UUID also where the page is not served by HTTPS and crypto.randomUUID is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function isOutgoing(value: unknown): value is Outgoing {
  const item = value as Partial<Outgoing> | null;
  return typeof item?.id === 'string' && typeof item.text === 'string' && Array.isArray(item.attachments);
}
