import type { Board } from '@/shared/api/protocol';
import { ago, MIN } from './time';

const midnight = new Date(new Date().setHours(0, 0, 0, 0)).getTime();
const SHAPE = [0, 0, 0, 0, 0, 0, 1, 2, 5, 9, 13, 16, 18, 21, 19, 17, 20, 22, 16, 12, 9, 6, 3, 1];

const passedQuarters = Math.max(28, Math.floor((Date.now() - midnight) / (15 * 60_000)));

export const BOARD: Board = {
  at: new Date().toISOString(),
  queues: [
    {
      queue: 'orders',
      waiting: 12,
      longestSince: ago(221),
      inService: 19,
      agentsAvailable: 2,
      offered: 228,
      answered: 196,
      abandoned: 7,
      flowedOut: 13,
      serviceLevel: 88,
      servicePercent: 80,
      serviceTargetSeconds: 300,
      asaSeconds: 29,
    },
    {
      queue: 'returns',
      waiting: 4,
      longestSince: ago(69),
      inService: 8,
      agentsAvailable: 1,
      offered: 101,
      answered: 93,
      abandoned: 2,
      flowedOut: 2,
      serviceLevel: 91,
      servicePercent: 80,
      serviceTargetSeconds: 600,
      asaSeconds: 22,
    },
    {
      queue: 'complaints',
      waiting: 7,
      longestSince: ago(860),
      inService: 6,
      agentsAvailable: 0,
      offered: 70,
      answered: 48,
      abandoned: 8,
      flowedOut: 7,
      serviceLevel: 52,
      servicePercent: 80,
      serviceTargetSeconds: 480,
      asaSeconds: 168,
    },
    {
      queue: 'stores',
      waiting: 0,
      inService: 3,
      agentsAvailable: 3,
      offered: 19,
      answered: 19,
      abandoned: 0,
      flowedOut: 0,
      serviceLevel: 97,
      servicePercent: 80,
      serviceTargetSeconds: 300,
      asaSeconds: 8,
    },
  ],
  agents: [
    {
      id: 'st-irena',
      name: 'Irena Nowak',
      presence: 'available',
      since: ago(95 * MIN),
      inHand: 3,
      capacity: 4,
    },
    { id: 'st-marek', name: 'Marek Wójcik', presence: 'busy', since: ago(72), inHand: 2, capacity: 4 },
    { id: 'st-ioana', name: 'Ioana Dumitru', presence: 'busy', since: ago(400), inHand: 1, capacity: 4 },
    {
      id: 'st-piotr',
      name: 'Piotr Zieliński',
      presence: 'available',
      since: ago(31 * MIN),
      inHand: 1,
      capacity: 4,
    },
    { id: 'st-ewa', name: 'Ewa Kowalczyk', presence: 'break', since: ago(483), inHand: 0, capacity: 4 },
    {
      id: 'st-andrei',
      name: 'Andrei Matei',
      presence: 'available',
      since: ago(140 * MIN),
      inHand: 4,
      capacity: 4,
    },
    {
      id: 'st-zofia',
      name: 'Zofia Lewandowska',
      presence: 'available',
      since: ago(12 * MIN),
      inHand: 2,
      capacity: 4,
    },
    { id: 'st-dan', name: 'Dan Pop', presence: 'offline', since: ago(55 * MIN), inHand: 0, capacity: 4 },
  ],
  withBot: 34,
  botSolved: 366,
  botBegan: 600,
  rated: 214,
  satisfied: 189,
  quarters: Array.from({ length: passedQuarters }, (_, index) => {
    const hour = Math.floor(index / 4) % 24;
    const entered = Math.round((SHAPE[hour] ?? 0) * (0.8 + ((index * 37) % 10) / 22));
    const answered = Math.round(entered * 0.92);
    return {
      from: new Date(midnight + index * 15 * 60_000).toISOString(),
      entered,
      answered,
      inTime: Math.round(answered * (0.95 - ((index * 13) % 7) / 24)),
    };
  }),
};
