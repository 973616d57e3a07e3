export type Pane = 'queues' | 'list' | 'conversation' | 'customer';

/** Which pane a narrow screen shows: the one that the address names, else the innermost one that is chosen. */
export function paneOf(query: unknown, conversation: string | undefined): Pane {
  if (query === 'queues') return 'queues';
  if (conversation === undefined) return 'list';
  return query === 'customer' || query === 'list' ? query : 'conversation';
}
