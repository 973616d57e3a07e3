import { describe, expect, it } from 'vitest';
import type { LessonsView } from '@/shared/api/http/tuning';
import { countOf, edited, lessonsOf, nameFault, nameFrom, newIntent } from './lessons';

const LESSONS: LessonsView = {
  intents: [{ name: 'gift_wrapping', answers: { en: 'We wrap gifts.' } }],
  examples: [
    { language: 'en', intent: 'gift_wrapping', text: 'can you wrap it' },
    { language: 'en', intent: 'gift_wrapping', text: 'gift paper' },
    { language: 'pl', intent: 'invoice', text: 'poproszę FV' },
  ],
  version: 2,
  rehearsing: false,
  changed: true,
  editions: [],
  known: ['invoice', 'track_order'],
};

describe('lessons', () => {
  it('are edited as lines by intent and sent as they came', () => {
    const intents = edited(LESSONS);
    expect(intents.map((one) => [one.name, one.own, countOf(one)])).toEqual([
      ['gift_wrapping', true, 2],
      ['invoice', false, 1],
    ]);
    expect(intents[0]?.lines.en).toBe('can you wrap it\ngift paper');
    expect(lessonsOf(intents)).toEqual({ intents: LESSONS.intents, examples: LESSONS.examples });
  });

  it('leave out blank and repeated lines', () => {
    const intent = newIntent('gift_wrapping', true);
    intent.lines.ro = ' cadou \n\ncadou\n';
    expect(lessonsOf([intent]).examples).toEqual([
      { language: 'ro', intent: 'gift_wrapping', text: 'cadou' },
    ]);
  });
});

describe('the name of a new intent', () => {
  it('is made from words', () => {
    expect(nameFrom('Pakowanie na prezent, łatwe')).toBe('pakowanie_na_prezent_latwe');
    expect(nameFrom('24 h')).toBe('h');
  });

  it('has its form and is used once', () => {
    const intents = edited(LESSONS);
    expect(nameFault('x', intents, LESSONS.known)).toBe('form');
    expect(nameFault('Gift', intents, LESSONS.known)).toBe('form');
    expect(nameFault('gift_wrapping', intents, LESSONS.known)).toBe('taken');
    expect(nameFault('track_order', intents, LESSONS.known)).toBe('taken');
    expect(nameFault('repairs', intents, LESSONS.known)).toBeUndefined();
  });
});
