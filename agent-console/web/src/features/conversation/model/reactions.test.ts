import { describe, expect, it } from 'vitest';
import type { Content, Message } from '@/shared/api/protocol';
import { mayReact } from './reactions';

function message(more: Partial<Message>): Message {
  const content: Content = { kind: 'text', text: 'Hello' };
  return {
    id: 'm-1',
    seq: 1,
    at: '2026-11-20T10:00:00Z',
    direction: 'inbound',
    author: { kind: 'customer' },
    channel: 'whatsapp',
    content,
    ...more,
  };
}

describe('a reaction', () => {
  it('is for what the customer wrote on WhatsApp, and for who may reply', () => {
    expect(mayReact(message({}), true)).toBe(true);
    expect(mayReact(message({}), false)).toBe(false);
    expect(mayReact(message({ channel: 'sms' }), true)).toBe(false);
    expect(mayReact(message({ direction: 'outbound', author: { kind: 'agent' } }), true)).toBe(false);
    expect(mayReact(message({ content: { kind: 'reaction', text: '👍', details: { to: 'w' } } }), true)).toBe(
      false,
    );
  });
});
