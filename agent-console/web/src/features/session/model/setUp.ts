import type { SetUp } from '@/shared/api/http/bodies';
import type { Language } from '@/shared/api/protocol';

const LOGIN = /^[a-z0-9][a-z0-9._@-]{0,79}$/;

export type SetUpFault = 'shop-name' | 'languages' | 'login' | 'name';

/** What is missing, field by field, before the server is asked. */
export function setUpFaults(body: SetUp): SetUpFault[] {
  const faults: SetUpFault[] = [];
  if (body.shopName.trim() === '') faults.push('shop-name');
  if (body.languages.length === 0) faults.push('languages');
  if (body.name.trim() === '') faults.push('name');
  if (!LOGIN.test(body.login)) faults.push('login');
  return faults;
}

const BY_LANGUAGE: Record<Language, { currency: string; phoneRegion: string; zone: string }> = {
  en: { currency: 'EUR', phoneRegion: 'GB', zone: 'Europe/London' },
  pl: { currency: 'PLN', phoneRegion: 'PL', zone: 'Europe/Warsaw' },
  ro: { currency: 'RON', phoneRegion: 'RO', zone: 'Europe/Bucharest' },
};

/** What a shop most likely wants, from the browser's language and zone. */
export function likely(language: Language, zone: string): SetUp {
  const { currency, phoneRegion, zone: home } = BY_LANGUAGE[language];
  return {
    shopName: '',
    // A browser that hides where it is says UTC, where hardly any shop is.
    zone: zone.includes('/') ? zone : home,
    currency,
    languages: [language],
    phoneRegion,
    login: '',
    name: '',
    password: '',
  };
}

export const CURRENCIES = ['PLN', 'RON', 'EUR', 'GBP', 'USD', 'CZK', 'HUF', 'BGN'];
export const REGIONS = ['PL', 'RO', 'GB', 'IE', 'DE', 'CZ', 'SK', 'HU', 'BG', 'MD', 'UA', 'LT'];
