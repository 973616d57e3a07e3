import type { Language } from '../protocol';

export interface TurnName {
  conversation: string;
  upToSeq: number;
}

/** A bot's turn with what the customer wrote. */
export interface TurnView extends TurnName {
  at: string;
  text: string;
  language: Language;
  intents: { intent: string; probability: number }[];
  sure: boolean;
  decision: string;
}

/** Questions that ask much the same. */
export interface QuestionGroup {
  language: Language;
  count: number;
  text: string;
  lastAt: string;
  texts: string[];
  turns: TurnName[];
}

export interface TaughtIntent {
  name: string;
  answers: Partial<Record<Language, string>>;
}

export interface TaughtExample {
  language: Language;
  intent: string;
  text: string;
}

export interface Rehearsal {
  at: string;
  turns: number;
  changed: number;
  moves: { before: string; after: string; count: number }[];
  samples: { conversation: string; text: string; before: string; after: string }[];
  trouble: string;
}

export interface LessonsView {
  intents: TaughtIntent[];
  examples: TaughtExample[];
  version: number;
  rehearsing: boolean;
  changed: boolean;
  rehearsal?: Rehearsal;
  editions: {
    number: number;
    at: string;
    by: string;
    intents: number;
    examples: number;
    restores: number;
  }[];
  /** The intents that are shipped. */
  known: string[];
}

export interface BotFigures {
  days: number;
  began: number;
  solved: number;
  handedOver: number;
  reasons: { reason: string; count: number }[];
  mistakes: { guessed: string; meant: string; count: number }[];
}
