import type { Message } from '@/shared/api/protocol';

/** What is offered; whoever needs another writes it. */
export const REACTIONS = ['👍', '❤️', '😊', '🙏', '🎉', '😢'] as const;

/** The server asks again: only who may reply reacts, and only where the channel knows it. */
export function mayReact(message: Message, maySend: boolean): boolean {
  return (
    maySend &&
    message.channel === 'whatsapp' &&
    message.direction === 'inbound' &&
    message.content.kind !== 'reaction' &&
    message.content.kind !== 'notice'
  );
}
