import { describe, expect, it } from 'vitest';
import type { ArticleView } from '@/shared/api/http/knowledge';
import { draftOf, editing, emptyArticle, faultsOf, titleOf } from './drafts';

const RETURNS: ArticleView = {
  id: 'returns-1',
  state: 'published',
  audience: 'internal',
  texts: { pl: { title: 'Zwroty', body: '30 dni', words: 2 } },
  validUntil: '2027-01-31',
  shown: true,
  edition: 1,
  changedAt: '2026-11-21T10:00:00Z',
  changedBy: 'Anna',
  version: 3,
};

describe('an article that is edited', () => {
  it('has a text in every language and is sent with those that were written', () => {
    const edited = editing(RETURNS);
    expect(edited.texts.en).toEqual({ title: '', body: '' });
    edited.texts.en.title = ' Returns ';
    expect(draftOf(edited, 3)).toEqual({
      audience: 'internal',
      texts: { pl: { title: 'Zwroty', body: '30 dni' }, en: { title: 'Returns', body: '' } },
      validFrom: null,
      validUntil: '2027-01-31',
      version: 3,
    });
  });

  it('is not saved without a title, without any text, or when it ends before it begins', () => {
    const edited = emptyArticle();
    expect(faultsOf(edited)).toEqual(['nothing']);
    edited.texts.ro.body = 'Treizeci de zile';
    edited.validFrom = '2027-02-01';
    edited.validUntil = '2027-01-31';
    expect(faultsOf(edited)).toEqual(['title', 'dates']);
  });

  it('is called by its title in the own language, else in another', () => {
    expect(titleOf(RETURNS, 'pl')).toBe('Zwroty');
    expect(titleOf(RETURNS, 'en')).toBe('Zwroty');
    expect(titleOf({ ...RETURNS, texts: {} }, 'en')).toBe('returns-1');
  });
});
