import type { Language } from '../protocol';

export type Audience = 'public' | 'internal';

export interface ArticleText {
  title: string;
  /** Markdown; empty in lists. */
  body: string;
  words: number;
}

/** An article with its draft; for agents with what is published. */
export interface ArticleView {
  id: string;
  state: 'draft' | 'published' | 'changed';
  audience: Audience;
  texts: Partial<Record<Language, ArticleText>>;
  /** Days in the shop's zone. */
  validFrom?: string;
  validUntil?: string;
  /** Whether readers see it today. */
  shown: boolean;
  edition: number;
  publishedAt?: string;
  changedAt: string;
  changedBy: string;
  version: number;
}

export interface ArticleDraft {
  audience: Audience;
  texts: Partial<Record<Language, { title: string; body: string }>>;
  validFrom: string | null;
  validUntil: string | null;
  version?: number;
}

export interface FoundArticle {
  id: string;
  title: string;
  /** The block that answers best, in plain words. */
  passage: string;
  audience: Audience;
  /** For customers; absent for internal ones. */
  link?: string;
  relevance: number;
}
