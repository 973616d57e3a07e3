/** What the place below the messages is for. */
export type Mode = 'chat' | 'form' | 'offline' | 'left' | 'denied';

export type Link = 'off' | 'connecting' | 'on' | 'failing';
