/** The frames of /ws/chat, as docs/realtime.md describes them. */

export type Language = 'en' | 'pl' | 'ro';
export type Holder = 'bot' | 'queue' | 'agent' | 'nobody';
export type Refusal = 'too-long' | 'too-many' | 'bad-file' | 'empty';

export interface Choice {
  id: string;
  label: string;
}

export interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
}

/** What an upload answers: the ticket proves that this visitor uploaded it. */
export interface UploadedFile extends Attachment {
  ticket: string;
}

export interface Entry {
  seq: number;
  from: 'customer' | 'agent' | 'bot' | 'system';
  name?: string;
  text: string;
  attachments: Attachment[];
  choices: Choice[];
  clientId?: string;
  at: string;
}

export type ClientFrame =
  | { type: 'hello'; token?: string; language: Language; conversation?: string; afterSeq: number }
  | { type: 'send'; id: string; text: string; attachments: UploadedFile[] }
  | { type: 'choose'; id: string; choice: string; label: string }
  | { type: 'typing' }
  | { type: 'read'; seq: number }
  | { type: 'ping' };

export interface StateFrame {
  type: 'state';
  holder: Holder;
  agent?: string;
  position?: number;
}

export type ServerFrame =
  | { type: 'welcome'; token: string; visitor: string; resumed: boolean; shop: string; maxFileBytes: number }
  | { type: 'messages'; conversation: string; messages: Entry[]; earlier: boolean; reset: boolean }
  | { type: 'accepted'; id: string }
  | { type: 'refused'; id: string; reason: Refusal }
  | StateFrame
  | { type: 'typing'; who: 'agent' | 'bot'; name?: string }
  | { type: 'digest'; conversation?: string; lastSeq: number }
  | { type: 'error'; code: string; message: string };
