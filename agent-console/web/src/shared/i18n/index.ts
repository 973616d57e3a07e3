import { createI18n } from 'vue-i18n';
import type { Language } from '@/shared/api/protocol';
import en from './en';
import { pluralIndex } from './plural';

export const LANGUAGES: readonly Language[] = ['en', 'pl', 'ro'];

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  // The others come when they are first spoken.
  messages: { en } as unknown as Record<Language, typeof en>,
  pluralRules: {
    en: (count: number) => pluralIndex('en', count),
    pl: (count: number) => pluralIndex('pl', count),
    ro: (count: number) => pluralIndex('ro', count),
  },
});

const others: Record<Exclude<Language, 'en'>, () => Promise<{ default: typeof en }>> = {
  pl: () => import('./pl'),
  ro: () => import('./ro'),
};

/** Changes the language of the whole page; its texts are fetched when they are first needed. */
export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18n.global.availableLocales.includes(language)) {
    i18n.global.setLocaleMessage(language, (await others[language]()).default);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

/** The first of the browser's languages that we speak. */
export function browserLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return 'en';
}
