import type { ArticleDraft, ArticleView, Audience } from '@/shared/api/http/knowledge';
import type { Language } from '@/shared/api/protocol';

/** An article while it is edited: a text in every language, empty where there is none. */
export interface Editing {
  audience: Audience;
  texts: Record<Language, { title: string; body: string }>;
  validFrom: string;
  validUntil: string;
}

const LANGUAGES = ['en', 'pl', 'ro'] as const;

export function emptyArticle(): Editing {
  const blank = () => ({ title: '', body: '' });
  return {
    audience: 'public',
    texts: { en: blank(), pl: blank(), ro: blank() },
    validFrom: '',
    validUntil: '',
  };
}

export function editing(article: ArticleView): Editing {
  const { texts } = emptyArticle();
  for (const language of LANGUAGES) {
    const text = article.texts[language];
    if (text) texts[language] = { title: text.title, body: text.body };
  }
  return {
    audience: article.audience,
    texts,
    validFrom: article.validFrom ?? '',
    validUntil: article.validUntil ?? '',
  };
}

/** What is sent: only the languages that something was written in. */
export function draftOf(edited: Editing, version?: number): ArticleDraft {
  const texts: ArticleDraft['texts'] = {};
  for (const language of LANGUAGES) {
    const { title, body } = edited.texts[language];
    if (title.trim() !== '' || body.trim() !== '') texts[language] = { title: title.trim(), body };
  }
  return {
    audience: edited.audience,
    texts,
    validFrom: edited.validFrom === '' ? null : edited.validFrom,
    validUntil: edited.validUntil === '' ? null : edited.validUntil,
    ...(version === undefined ? {} : { version }),
  };
}

export type Fault = 'nothing' | 'title' | 'dates';

/** What keeps it from being saved. */
export function faultsOf(edited: Editing): Fault[] {
  const written = Object.values(draftOf(edited).texts);
  const faults: Fault[] = [];
  if (written.length === 0) faults.push('nothing');
  if (written.some((text) => text.title === '')) faults.push('title');
  if (edited.validFrom !== '' && edited.validUntil !== '' && edited.validUntil < edited.validFrom)
    faults.push('dates');
  return faults;
}

/** The title in the reader's language, else in any. */
export function titleOf(article: ArticleView, language: Language): string {
  return (
    article.texts[language]?.title ??
    LANGUAGES.map((one) => article.texts[one]?.title).find((title) => title !== undefined) ??
    article.id
  );
}
