/** The frames of /ws/chat, as docs/realtime.md describes them. */

export type Language = 'en' | 'pl' | 'ro';
export type Holder = 'bot' | 'queue' | 'agent' | 'nobody';
export type Refusal =
  'too-long' | 'too-many' | 'bad-file' | 'empty' | 'form' | 'bad-form' | 'no-mail' | 'not-asked';

/** What the visitor filled in. */
export interface Details {
  name?: string;
  email?: string;
  order?: string;
}

/** The shop's word of who its customer is: a JSON Web Token, or fields with their signature. */
export type Identity = string | Record<string, unknown>;

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
  | {
      type: 'hello';
      token?: string;
      language: Language;
      conversation?: string;
      afterSeq: number;
      identity?: Identity;
    }
  | {
      type: 'send';
      id: string;
      text: string;
      attachments: UploadedFile[];
      form?: Details;
      way?: 'mail';
    }
  | { type: 'choose'; id: string; choice: string; label: string; form?: Details }
  | { type: 'transcript'; id: string; email?: string }
  | { type: 'rate'; id: string; score: number; comment: string }
  | { type: 'typing' }
  | { type: 'read'; seq: number }
  | { type: 'ping' };

export interface StateFrame {
  type: 'state';
  holder: Holder;
  agent?: string;
  position?: number;
  ask?: 'rating';
}

export type ServerFrame =
  | {
      type: 'welcome';
      token: string;
      visitor: string;
      resumed: boolean;
      shop: string;
      maxFileBytes: number;
      name?: string;
      mail?: boolean;
    }
  | { type: 'messages'; conversation: string; messages: Entry[]; earlier: boolean; reset: boolean }
  | { type: 'accepted'; id: string }
  | { type: 'refused'; id: string; reason: Refusal }
  | StateFrame
  | { type: 'typing'; who: 'agent' | 'bot'; name?: string }
  | { type: 'digest'; conversation?: string; lastSeq: number }
  | { type: 'error'; code: string; message: string };
