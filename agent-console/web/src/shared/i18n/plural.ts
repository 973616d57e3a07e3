import type { Language } from '@/shared/api/protocol';

/** How many forms a plural has, and in which order they are written: `a | b | c`. */
export const PLURAL_FORMS: Record<Language, readonly Intl.LDMLPluralRule[]> = {
  en: ['one', 'other'],
  pl: ['one', 'few', 'many'],
  ro: ['one', 'few', 'other'],
};

/** The index of the form for a number, by the language's own rules. */
export function pluralIndex(language: Language, count: number): number {
  const forms = PLURAL_FORMS[language];
  const index = forms.indexOf(new Intl.PluralRules(language).select(count));
  return index < 0 ? forms.length - 1 : index;
}
