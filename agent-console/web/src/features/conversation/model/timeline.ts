import type { ChannelKind, Content, Message } from '@/shared/api/protocol';

type Notice = Extract<Content, { kind: 'notice' }>;

/** What the timeline draws, from top to bottom. */
export type TimelineItem =
  | { kind: 'separator'; key: string; at: string; day: boolean; channel?: ChannelKind }
  | { kind: 'notice'; key: string; message: Message; notice: Notice }
  | { kind: 'message'; key: string; message: Message; tone: Tone; follows: boolean };

export type Tone = 'customer' | 'agent' | 'bot' | 'note';

/** Within which two messages of one author read as one. */
const TOGETHER_MS = 3 * 60_000;

/**
 * The entries with what separates them: a new day, and a new channel unless a notice has just said so.
 *
 * @param dayOf the calendar day of a moment, in the reader's zone
 */
export function timeline(messages: readonly Message[], dayOf: (iso: string) => string): TimelineItem[] {
  const items: TimelineItem[] = [];
  let day = '';
  let channel: ChannelKind | undefined;
  for (const message of messages) {
    const newDay = dayOf(message.at) !== day;
    const spoken = message.content.kind !== 'notice';
    const moved = spoken && message.channel !== undefined && message.channel !== channel;
    const last = items.at(-1);
    const told = last?.kind === 'notice' && last.notice.notice === 'moved-channel';
    if (newDay || (moved && !told)) {
      const now = message.channel ?? channel;
      items.push({
        kind: 'separator',
        key: `d${message.seq}`,
        at: message.at,
        day: newDay,
        ...(moved && now && { channel: now }),
      });
    }
    day = dayOf(message.at);
    if (spoken) channel = message.channel ?? channel;
    items.push(entry(message, items.at(-1)));
  }
  return items;
}

function entry(message: Message, previous: TimelineItem | undefined): TimelineItem {
  const key = `m${message.seq}`;
  if (message.content.kind === 'notice') return { kind: 'notice', key, message, notice: message.content };
  return { kind: 'message', key, message, tone: toneOf(message), follows: follows(message, previous) };
}

export function toneOf(message: Message): Tone {
  if (message.direction === 'note') return 'note';
  if (message.direction === 'inbound') return 'customer';
  return message.author.kind === 'bot' || message.author.kind === 'notice' ? 'bot' : 'agent';
}

function follows(message: Message, previous: TimelineItem | undefined): boolean {
  if (previous?.kind !== 'message') return false;
  const before = previous.message;
  return (
    previous.tone === toneOf(message) &&
    before.author.kind === message.author.kind &&
    before.author.id === message.author.id &&
    Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS
  );
}

/** The words of an entry, for reading aloud and for searching by eye. */
export function wordsOf(content: Content): string {
  switch (content.kind) {
    case 'text':
    case 'choices':
    case 'template':
    case 'transcript':
    case 'reaction':
      return content.text;
    case 'remote-media':
      return content.caption ?? content.what;
    case 'location':
      return content.details.name ?? content.details.address ?? '';
    case 'cards':
      return content.cards.map((card) => card.name).join(', ');
    case 'basket':
      return content.text ?? content.lines.map((line) => line.sku).join(', ');
    case 'media':
      return content.caption ?? content.attachments.map((file) => file.name).join(', ');
    case 'unsupported':
      return content.what;
    case 'notice':
      return '';
  }
}
