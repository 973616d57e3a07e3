import type {
  BroadcastDraft,
  NoticeCount,
  NoticeSettingsDraft,
  NoticeSettingsView,
  NoticeState,
  OrderEvent,
  TextKey,
} from '@/shared/api/http/notices';
import { LANGUAGES } from '@/shared/i18n';

export const EVENTS: readonly OrderEvent[] = ['shipped', 'ready-for-pickup', 'delayed', 'refunded'];

/** In which columns the states are counted: what waits, what went, what did not. */
export const COLUMNS: Readonly<Record<string, readonly NoticeState[]>> = {
  planned: ['planned', 'going'],
  held: ['held'],
  sent: ['sent', 'delivered'],
  unknown: ['unknown'],
  refused: ['refused'],
  failed: ['failed'],
  dropped: ['dropped'],
};

/** The orders an announcement can speak of: those somebody still waits for. */
export const OPEN_STATUSES = ['placed', 'paid', 'packed', 'shipped', 'ready-for-pickup'] as const;

/** How many are in a column, of these counts. */
export function total(counts: readonly NoticeCount[], column: string): number {
  const states = COLUMNS[column] ?? [];
  return counts.filter((one) => states.includes(one.state)).reduce((sum, one) => sum + one.notices, 0);
}

/** The orders' own events, without what broadcasts told. */
export function ofEvent(counts: readonly NoticeCount[], event: OrderEvent): NoticeCount[] {
  return counts.filter((one) => one.event === event && one.broadcast === undefined);
}

export function ofBroadcast(counts: readonly NoticeCount[], id: string): NoticeCount[] {
  return counts.filter((one) => one.broadcast === id);
}

/** Every text there is, the event's own together. */
export function textKeys(event: OrderEvent): TextKey[] {
  return LANGUAGES.map((language): TextKey => `${event}/${language}`);
}

/** What is edited, apart from what only stands beside it; a text that is the shipped one is none of the shop's own. */
export function draftOf(view: NoticeSettingsView): NoticeSettingsDraft {
  const { on, ways, quietFrom, quietTo, quietClock, validHours, texts, version } = view;
  return {
    on: [...on],
    ways: ways.map((way) => ({ ...way })),
    quietFrom,
    quietTo,
    quietClock,
    validHours,
    texts: { ...texts },
    version,
  };
}

/** The accounts one above or below another: the first is tried first. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...list];
  const to = from + by;
  const [one] = next.splice(from, 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  next.splice(to, 0, one);
  return next;
}

/** What of an announcement is missing. */
export function broadcastFaults(draft: BroadcastDraft): ('whose' | 'statuses')[] {
  const faults: ('whose' | 'statuses')[] = [];
  if (draft.store === '' && draft.carrier.trim() === '') faults.push('whose');
  if (draft.statuses.length === 0) faults.push('statuses');
  return faults;
}
