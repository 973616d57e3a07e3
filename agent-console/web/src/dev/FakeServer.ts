import type {
  ClientFrame,
  Command,
  ConversationDetail,
  ListRef,
  Message,
  Row,
  ServerFrame,
} from '@/shared/api/protocol';
import type { Wire } from '@/shared/api/socket/ConsoleSocket';
import { BOARD } from './data/board';
import { detailOf, messagesOf } from './data/messages';
import { COLLEAGUES, ME, QUEUES, SHOP } from './data/people';
import { CLOSED, MINE, OFFERED, WAITING } from './data/rows';
import { ago } from './data/time';

/** The server's side of /ws/console, well enough to look at the console: development only. */
export class FakeServer implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  private readonly rows = new Map<string, Row>(
    [...MINE, ...WAITING, OFFERED, ...CLOSED].map((row) => [row.id, row]),
  );
  private readonly messages = new Map<string, Message[]>();
  private readonly watching = new Map<string, string>();

  constructor() {
    setTimeout(() => this.onopen?.(new Event('open')), 30);
  }

  send(data: string): void {
    const frame = JSON.parse(data) as ClientFrame;
    setTimeout(() => this.take(frame), 40);
  }

  close(): void {
    this.onmessage = null;
  }

  private say(frame: ServerFrame): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(frame) }));
  }

  private take(frame: ClientFrame): void {
    switch (frame.type) {
      case 'hello':
        this.welcome();
        return;
      case 'subscribe':
        if (frame.to.kind === 'list') this.list(frame.sub, frame.to.ref);
        else if (frame.to.kind === 'board') this.say({ type: 'board', sub: frame.sub, board: BOARD });
        else this.conversation(frame.sub, frame.to.conversation);
        return;
      case 'command':
        this.command(frame.id, frame.command);
        return;
      case 'ping':
        this.say({ type: 'pong' });
        return;
      case 'unsubscribe':
      case 'more':
      case 'activity':
        return;
    }
  }

  private welcome(): void {
    const counts = {
      mine: MINE.length,
      bot: 34,
      queues: {
        orders: { waiting: 12, longestSince: ago(221), inService: 19 },
        returns: { waiting: 4, longestSince: ago(69), inService: 8 },
        complaints: { waiting: 7, longestSince: ago(860), inService: 6 },
        stores: { waiting: 0, inService: 3 },
      },
    };
    const serverTime = new Date().toISOString();
    this.say({
      type: 'welcome',
      me: ME,
      queues: QUEUES,
      colleagues: COLLEAGUES,
      shop: SHOP,
      serverTime,
      counts,
    });
    this.say({ type: 'offers', rows: [OFFERED] });
    this.say({
      type: 'activity',
      conversation: 'anna',
      who: 'staff',
      id: 'st-marek',
      name: 'Marek Wójcik',
      doing: 'viewing',
    });
  }

  private list(sub: string, ref: ListRef): void {
    const all = [...this.rows.values()];
    const kept = all.filter((row) => {
      if (ref.list === 'mine') return row.agent?.id === ME.id && row.holder === 'agent';
      if (ref.list === 'queue') return row.holder === 'queue' && row.queue === ref.queue;
      if (ref.list === 'closed') return row.holder === 'nobody';
      return ref.list === 'open' && row.holder !== 'nobody';
    });
    this.say({ type: 'list', sub, rows: kept, total: kept.length, more: false, reset: true });
  }

  private conversation(sub: string, id: string): void {
    const row = this.rows.get(id);
    if (!row) {
      this.say({ type: 'gone', sub });
      return;
    }
    this.watching.set(id, sub);
    const messages = this.messagesOf(row);
    this.say({
      type: 'conversation',
      sub,
      conversation: detailOf(row),
      messages,
      continues: false,
      earlier: true,
    });
  }

  private messagesOf(row: Row): Message[] {
    const known = this.messages.get(row.id) ?? [...messagesOf(row)];
    this.messages.set(row.id, known);
    return known;
  }

  private command(id: string, command: Command): void {
    if (command.kind === 'presence') {
      this.say({ type: 'presence', presence: command.presence });
    } else if (command.kind === 'reply' && !command.anyway && command.text.includes('stale')) {
      this.say({ type: 'answered', id, outcome: 'stale', missed: [] });
      return;
    } else if (command.kind === 'reply' || command.kind === 'note') {
      this.write(command);
    } else if (command.kind === 'accept') {
      this.say({ type: 'offers', rows: [] });
    }
    this.say({ type: 'answered', id, outcome: 'applied' });
  }

  private write(command: Extract<Command, { kind: 'reply' | 'note' }>): void {
    const row = this.rows.get(command.conversation);
    const sub = this.watching.get(command.conversation);
    if (!row || sub === undefined) return;
    const messages = this.messagesOf(row);
    const seq = (messages.at(-1)?.seq ?? 0) + 1;
    const at = new Date().toISOString();
    const note = command.kind === 'note';
    const message: Message = {
      id: `new-${seq}`,
      seq,
      direction: note ? 'note' : 'outbound',
      author: { kind: 'agent', id: ME.id, name: ME.name },
      content:
        command.attachments.length > 0
          ? { kind: 'media', attachments: command.attachments, caption: command.text }
          : { kind: 'text', text: command.text },
      at,
      ...(note ? {} : { channel: row.channel, delivery: { state: 'sent', at } }),
    };
    messages.push(message);
    const conversation: ConversationDetail = { ...detailOf(row), version: row.version + seq };
    this.say({ type: 'conversation-delta', sub, conversation, messages: [message], deliveries: [] });
  }
}
