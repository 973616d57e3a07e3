import { describe, expect, it } from 'vitest';
import type { Board, BoardQueue } from '@/shared/api/protocol';
import { arrivals } from './arrivals';
import { balances, figures, levelTone } from './figures';

const queue = (more: Partial<BoardQueue>): BoardQueue => ({
  queue: 'q',
  waiting: 0,
  inService: 0,
  agentsAvailable: 0,
  offered: 0,
  answered: 0,
  abandoned: 0,
  flowedOut: 0,
  servicePercent: 80,
  serviceTargetSeconds: 60,
  ...more,
});
const board = (queues: BoardQueue[], more: Partial<Board> = {}): Board => ({
  at: '',
  queues,
  agents: [],
  withBot: 0,
  botSolved: 0,
  botBegan: 0,
  rated: 0,
  satisfied: 0,
  quarters: [],
  ...more,
});

describe('the board', () => {
  it('adds up the queues', () => {
    const all = figures(
      board([
        queue({ waiting: 2, offered: 12, answered: 9, abandoned: 1, longestSince: '2026-11-21T10:05:00Z' }),
        queue({ waiting: 1, offered: 5, answered: 3, flowedOut: 1, longestSince: '2026-11-21T10:00:00Z' }),
      ]),
    );
    expect(all).toMatchObject({ waiting: 3, offered: 17, answered: 12, abandoned: 1, flowedOut: 1 });
    expect(all.longestSince).toBe('2026-11-21T10:00:00Z');
    expect(balances(all)).toBe(true);
    expect(balances({ ...all, answered: 11 })).toBe(false);
  });

  it('weighs service level and speed of answer by what they were computed from', () => {
    const all = figures(
      board([
        queue({ answered: 30, serviceLevel: 100, asaSeconds: 10 }),
        queue({ answered: 8, abandoned: 2, serviceLevel: 60, asaSeconds: 86 }),
      ]),
    );
    expect(all.serviceLevel).toBe(90);
    expect(all.asaSeconds).toBe(26);
  });

  it('says nothing where there is nothing to compute from', () => {
    const all = figures(board([queue({})]));
    expect([
      all.serviceLevel,
      all.asaSeconds,
      all.abandonedPercent,
      all.botPercent,
      all.longestSince,
    ]).toEqual(new Array(5).fill(undefined));
  });

  it('counts agents who are there and those who have room', () => {
    const agent = (presence: 'available' | 'break' | 'offline', inHand: number) => ({
      id: '',
      name: '',
      presence,
      since: '',
      inHand,
      capacity: 4,
    });
    const agents = [agent('available', 3), agent('available', 4), agent('break', 0), agent('offline', 0)];
    expect(figures(board([], { agents }))).toMatchObject({
      agentsSignedIn: 3,
      agentsFree: 1,
      inHand: 7,
      capacity: 12,
    });
  });

  it('colours a level by its promise', () => {
    expect([80, 75, 52, undefined].map((level) => levelTone(level, 80))).toEqual([
      'ok',
      'warn',
      'bad',
      'plain',
    ]);
  });

  it('draws no line where nothing was answered', () => {
    const quarter = (entered: number, answered: number, inTime: number) => ({
      from: '1970-01-01T00:15:00Z',
      entered,
      answered,
      inTime,
    });
    expect(arrivals([quarter(4, 4, 3), quarter(1, 0, 0)])).toEqual({
      at: [900, 900],
      entered: [4, 1],
      inTimePercent: [75, null],
    });
  });
});
