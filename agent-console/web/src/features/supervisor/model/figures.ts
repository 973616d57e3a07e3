import type { Board, BoardQueue } from '@/shared/api/protocol';

/** The board's totals over all queues. Absent values have nothing to be computed from. */
export interface Figures {
  waiting: number;
  longestSince?: string;
  offered: number;
  answered: number;
  abandoned: number;
  flowedOut: number;
  inService: number;
  /** Percent, each queue measured against its own target. */
  serviceLevel?: number;
  asaSeconds?: number;
  abandonedPercent?: number;
  botPercent?: number;
  satisfiedPercent?: number;
  agentsSignedIn: number;
  agentsFree: number;
  inHand: number;
  capacity: number;
}

export function figures(board: Board): Figures {
  const { queues, agents } = board;
  const sum = (of: (queue: BoardQueue) => number) => queues.reduce((total, queue) => total + of(queue), 0);
  const weighted = (
    value: (queue: BoardQueue) => number | undefined,
    weight: (queue: BoardQueue) => number,
  ) => {
    const known = queues.filter((queue) => value(queue) !== undefined && weight(queue) > 0);
    const weights = known.reduce((total, queue) => total + weight(queue), 0);
    if (weights === 0) return undefined;
    return known.reduce((total, queue) => total + (value(queue) ?? 0) * weight(queue), 0) / weights;
  };
  const longest = queues
    .map((queue) => queue.longestSince)
    .filter((since) => since !== undefined)
    .sort()[0];
  const present = agents.filter((agent) => agent.presence !== 'offline');
  const offered = sum((queue) => queue.offered);
  const abandoned = sum((queue) => queue.abandoned);
  const level = weighted(
    (queue) => queue.serviceLevel,
    (queue) => queue.answered + queue.abandoned,
  );
  const asa = weighted(
    (queue) => queue.asaSeconds,
    (queue) => queue.answered,
  );
  return {
    waiting: sum((queue) => queue.waiting),
    ...(longest !== undefined && { longestSince: longest }),
    offered,
    answered: sum((queue) => queue.answered),
    abandoned,
    flowedOut: sum((queue) => queue.flowedOut),
    inService: sum((queue) => queue.inService),
    ...(level !== undefined && { serviceLevel: level }),
    ...(asa !== undefined && { asaSeconds: asa }),
    ...(offered > 0 && { abandonedPercent: (abandoned / offered) * 100 }),
    ...(board.botBegan > 0 && { botPercent: (board.botSolved / board.botBegan) * 100 }),
    ...(board.rated > 0 && { satisfiedPercent: (board.satisfied / board.rated) * 100 }),
    agentsSignedIn: present.length,
    agentsFree: present.filter((agent) => agent.presence === 'available' && agent.inHand < agent.capacity)
      .length,
    inHand: present.reduce((total, agent) => total + agent.inHand, 0),
    capacity: present.reduce((total, agent) => total + agent.capacity, 0),
  };
}

/** Offered = answered + abandoned + flowed out + waiting: always, or the board is wrong. */
export function balances(
  of: Pick<Figures, 'offered' | 'answered' | 'abandoned' | 'flowedOut' | 'waiting'>,
): boolean {
  return of.offered === of.answered + of.abandoned + of.flowedOut + of.waiting;
}

/** Good at or above the promise, at risk up to ten points below it, bad further down. */
export function levelTone(level: number | undefined, promised: number): 'ok' | 'warn' | 'bad' | 'plain' {
  if (level === undefined) return 'plain';
  if (level >= promised) return 'ok';
  return level >= promised - 10 ? 'warn' : 'bad';
}
