import type { LessonsView, TaughtExample, TaughtIntent } from '@/shared/api/http/tuning';
import type { Language } from '@/shared/api/protocol';

/** The lessons while they are edited: examples as lines of text, by intent and language. */
export interface EditedIntent {
  name: string;
  /** Whether the shop made it; else examples join a shipped one. */
  own: boolean;
  answers: Record<Language, string>;
  lines: Record<Language, string>;
}

const LANGUAGES = ['en', 'pl', 'ro'] as const;
/** With fewer examples an intent would be guessed, not known. */
export const FEWEST = 3;
const NAME = /^[a-z][a-z0-9_]{1,39}$/;

function blank(): Record<Language, string> {
  return { en: '', pl: '', ro: '' };
}

export function newIntent(name: string, own: boolean): EditedIntent {
  return { name, own, answers: blank(), lines: blank() };
}

/** The shop's own intents first, then the shipped ones that got examples. */
export function edited(lessons: LessonsView): EditedIntent[] {
  const all = new Map<string, EditedIntent>();
  for (const intent of lessons.intents) {
    const one = newIntent(intent.name, true);
    all.set(intent.name, { ...one, answers: { ...one.answers, ...intent.answers } });
  }
  for (const example of lessons.examples) {
    const one = all.get(example.intent) ?? newIntent(example.intent, false);
    const before = one.lines[example.language];
    one.lines[example.language] = before === '' ? example.text : `${before}\n${example.text}`;
    all.set(example.intent, one);
  }
  return [...all.values()];
}

export function lines(text: string): string[] {
  const all = text.split('\n').map((line) => line.trim());
  return [...new Set(all)].filter((line) => line !== '');
}

export function countOf(intent: EditedIntent): number {
  return LANGUAGES.reduce((sum, language) => sum + lines(intent.lines[language]).length, 0);
}

/** What is sent. */
export function lessonsOf(intents: readonly EditedIntent[]): {
  intents: TaughtIntent[];
  examples: TaughtExample[];
} {
  return {
    intents: intents
      .filter((intent) => intent.own)
      .map(({ name, answers }) => ({
        name,
        answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== '')),
      })),
    examples: intents.flatMap((intent) =>
      LANGUAGES.flatMap((language) =>
        lines(intent.lines[language]).map((text) => ({ language, intent: intent.name, text })),
      ),
    ),
  };
}

export type NameFault = 'form' | 'taken';

/** What keeps a new intent from being called so. */
export function nameFault(
  name: string,
  intents: readonly EditedIntent[],
  known: readonly string[],
): NameFault | undefined {
  if (!NAME.test(name)) return 'form';
  return known.includes(name) || intents.some((intent) => intent.name === name) ? 'taken' : undefined;
}

/** A name in the form that is wanted, from what a person calls it. */
export function nameFrom(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
}
