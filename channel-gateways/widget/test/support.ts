import { Chat } from '../src/chat';
import { Memory } from '../src/memory';
import type { ClientFrame, Entry, ServerFrame } from '../src/protocol';

export const WELCOME: ServerFrame = {
  type: 'welcome',
  token: 't'.repeat(43),
  visitor: 'w-1',
  resumed: false,
  shop: 'Zielony Kram',
  maxFileBytes: 1000,
};

export function entry(seq: number, more: Partial<Entry> = {}): Entry {
  return {
    seq,
    from: 'agent',
    text: `text ${seq}`,
    attachments: [],
    choices: [],
    at: '2026-11-21T10:00:00Z',
    ...more,
  };
}

/** A chat whose socket is a list of frames. */
export function aChat(site = 'web-main') {
  const sent: ClientFrame[] = [];
  const line = { open: true };
  const chat = new Chat(
    new Memory(site),
    'pl',
    (frame) => {
      if (line.open) {
        sent.push(frame);
      }
      return line.open;
    },
    () => undefined,
  );
  return { chat, sent, line, of: (type: ClientFrame['type']) => sent.filter((frame) => frame.type === type) };
}
