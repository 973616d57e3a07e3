import type { Language } from './protocol';
import { chooseLanguage } from './texts';

/** What the script tag says. */
export interface Options {
  site: string;
  language: Language;
  theme: string | undefined;
  /** Where the gateway is, without a trailing slash: the script's own address up to `/widget/`. */
  base: string;
  /** The shop's word of who its signed-in customer is. */
  identity: string | undefined;
}

export function readOptions(script: HTMLScriptElement, pageLanguage: string): Options | undefined {
  const { site, language, theme, identity } = script.dataset;
  if (!site) {
    console.error('kontuar: the script tag needs data-site, the name of the chat account');
    return undefined;
  }
  return {
    site,
    language: chooseLanguage(language, pageLanguage, navigator.language),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    identity: identity === '' ? undefined : identity,
    base: script.src.replace(/\/widget\/[^/]*$/, ''),
  };
}

export function socketUrl(options: Options): string {
  return `${options.base.replace(/^http/, 'ws')}/ws/chat?site=${encodeURIComponent(options.site)}`;
}
