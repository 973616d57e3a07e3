import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/shared/api/protocol';
import en from './en';
import pl from './pl';
import { PLURAL_FORMS } from './plural';
import ro from './ro';

interface Tree {
  [key: string]: string | Tree;
}

function flat(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') texts.set(at, value);
    else for (const [inner, text] of flat(value, at)) texts.set(inner, text);
  }
  return texts;
}

const TEXTS: Record<Language, Map<string, string>> = { en: flat(en), pl: flat(pl), ro: flat(ro) };
const forms = (text: string) => text.split(' | ');
const params = (text: string) => new Set([...text.matchAll(/\{([a-z]\w*)\}/g)].map((match) => match[1]));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.(vue|ts)$/.test(file.name) && !file.name.endsWith('.test.ts'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
}

describe.each(['pl', 'ro'] as const)('the texts in %s', (language) => {
  it('are the same ones as in English', () => {
    expect([...TEXTS[language].keys()].sort()).toEqual([...TEXTS.en.keys()].sort());
  });

  it('have every plural form of the language, and a plural exactly where English has one', () => {
    for (const [key, text] of TEXTS.en) {
      const expected = forms(text).length === 1 ? 1 : PLURAL_FORMS[language].length;
      expect(forms(TEXTS[language].get(key) ?? ''), `${language} ${key}`).toHaveLength(expected);
    }
  });

  it('use the same values in every form', () => {
    for (const [key, text] of TEXTS.en) {
      const wanted = params(forms(text)[0] ?? '');
      for (const form of forms(TEXTS[language].get(key) ?? ''))
        expect(params(form), `${language} ${key}`).toEqual(wanted);
    }
  });

  it('are not left in English', () => {
    const words = [...TEXTS.en].filter(([, text]) => /^[A-Z][a-z]+ [a-z]+ [a-z]+/.test(text));
    const same = words.filter(([key, text]) => TEXTS[language].get(key) === text).map(([key]) => key);
    expect(same).toEqual([]);
  });
});

describe('the English texts', () => {
  it('have both plural forms', () => {
    for (const [key, text] of TEXTS.en) expect(forms(text).length, key).toBeLessThanOrEqual(2);
  });

  it('shout at nobody', () => {
    for (const language of ['en', 'pl', 'ro'] as const) {
      for (const [key, text] of TEXTS[language]) expect(text, `${language} ${key}`).not.toMatch(/!|oops/i);
    }
  });

  it('hold every key that the code names', () => {
    const named = new Set<string>();
    for (const text of sources('src')) {
      for (const match of text.matchAll(/\bt\(\s*'([\w.-]+)'/g)) named.add(match[1] ?? '');
      for (const match of text.matchAll(/label: '((?:keys|nav|inbox|search)\.[\w.-]+)'/g))
        named.add(match[1] ?? '');
    }
    expect(named.size).toBeGreaterThan(150);
    expect([...named].filter((key) => !TEXTS.en.has(key))).toEqual([]);
  });
});
