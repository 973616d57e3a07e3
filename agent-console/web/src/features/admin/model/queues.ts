import type { QueueView } from '@/shared/api/http/bodies';
import type { Language } from '@/shared/api/protocol';

export type QueueFault = 'id' | 'name' | 'percent' | 'target' | 'timeout';

/** What the server would refuse; the shortest offer it allows is 5 seconds. */
export function queueFaults(queue: QueueView): QueueFault[] {
  const faults: QueueFault[] = [];
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(queue.id)) faults.push('id');
  if (Object.values(queue.names).every((name) => name.trim() === '')) faults.push('name');
  if (!within(queue.servicePercent, 1, 100)) faults.push('percent');
  if (!within(queue.serviceTargetSeconds, 1, 7 * 86_400)) faults.push('target');
  if (!within(queue.offerTimeoutSeconds, 5, 3_600)) faults.push('timeout');
  return faults;
}

/** A name for every language: where one is missing, the first that is there. */
export function filledNames(names: Record<Language, string>): Record<Language, string> {
  const first = Object.values(names).find((name) => name.trim() !== '') ?? '';
  const fill = (name: string) => (name.trim() === '' ? first : name).trim();
  return { en: fill(names.en), pl: fill(names.pl), ro: fill(names.ro) };
}

/** A queue's id from its name: "Stany i sklepy" becomes "stany-i-sklepy". */
export function idFrom(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40);
}

function within(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
