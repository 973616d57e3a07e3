import { reactive, watch } from 'vue';
import type { Language } from '@/shared/api/protocol';

export type Theme = 'system' | 'light' | 'dark';
export type ListSort = 'waiting' | 'latest';

export interface Preferences {
  theme: Theme;
  /** Empty: as the staff member's settings, or the browser's, have it. */
  language: Language | '';
  /** Whether single letters do things outside fields (WCAG 2.1.4: they can be switched off). */
  singleKeys: boolean;
  /** In which order own conversations are shown. */
  sort: ListSort;
}

const KEY = 'kontuar.preferences';
const DEFAULTS: Preferences = { theme: 'system', language: '', singleKeys: true, sort: 'waiting' };

function read(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...(stored as Partial<Preferences>) };
  } catch {
    return { ...DEFAULTS };
  }
}

/** What this browser's user likes; kept in the browser. */
export const preferences = reactive(read());

export function applyTheme(): void {
  const root = document.documentElement;
  if (preferences.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = preferences.theme;
}

export function keepPreferences(): void {
  applyTheme();
  watch(preferences, () => {
    applyTheme();
    try {
      localStorage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // Without storage they hold until the page is closed.
    }
  });
}
