import type { Role } from '@/shared/api/protocol';

export interface Destination {
  to: string;
  /** i18n key; `{queue}` in it is the queue's name. */
  label: string;
  queue?: string;
}

/** Where the palette can go without searching. */
export function destinations(role: Role, queues: readonly string[]): Destination[] {
  const places: Destination[] = [
    { to: '/inbox/mine', label: 'inbox.mine' },
    ...queues.map((queue) => ({ to: `/inbox/queue-${queue}`, label: 'search.go-queue', queue })),
    { to: '/inbox/bot', label: 'search.go-bot' },
    { to: '/inbox/open', label: 'search.go-open' },
    { to: '/inbox/closed', label: 'search.go-closed' },
  ];
  if (role !== 'agent') places.push({ to: '/board', label: 'nav.board' });
  if (role === 'admin') {
    for (const section of ['staff', 'queues', 'channels', 'shop', 'health', 'letters']) {
      places.push({ to: `/admin/${section}`, label: `admin.${section}.title` });
    }
  }
  return places;
}
