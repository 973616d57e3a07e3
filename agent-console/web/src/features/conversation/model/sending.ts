import type { MessageTemplate, Sending } from '@/shared/api/protocol';

/** How the composer stands: free to write, only templates, or nothing at all. */
export type Way = 'free' | 'template' | 'none';

export function wayOf(sending: Sending | undefined, now: number): Way {
  if (!sending) return 'free';
  if (sending.optedOut) return 'none';
  if (!sending.hasWindow) return 'free';
  return sending.openUntil !== undefined && Date.parse(sending.openUntil) > now ? 'free' : 'template';
}

/** The templates of the customer's language first. */
export function templatesFor(sending: Sending, language: string): MessageTemplate[] {
  const own = (one: MessageTemplate) => (one.language.startsWith(language) ? 0 : 1);
  return [...sending.templates].sort((a, b) => own(a) - own(b) || a.name.localeCompare(b.name));
}

/** The text as the customer will read it; a variable that is still empty stays visible. */
export function filled(template: MessageTemplate, values: readonly string[]): string {
  return template.body.replaceAll(/\{\{(\d{1,2})\}\}/gu, (whole, number: string) => {
    const value = values[Number(number) - 1]?.trim() ?? '';
    return value === '' ? whole : value;
  });
}

/** As many as messages leave for it: a long reply becomes several. */
export function messagesOf(length: number, limit: number): number {
  return Math.max(1, Math.ceil(length / limit));
}
