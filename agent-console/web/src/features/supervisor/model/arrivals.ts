import type { Board } from '@/shared/api/protocol';

/** Columns for the chart: moments in seconds, entries, and the percent answered in time (null where none was). */
export interface Arrivals {
  at: number[];
  entered: number[];
  inTimePercent: (number | null)[];
}

export function arrivals(quarters: Board['quarters']): Arrivals {
  return {
    at: quarters.map((quarter) => Date.parse(quarter.from) / 1000),
    entered: quarters.map((quarter) => quarter.entered),
    inTimePercent: quarters.map((quarter) =>
      quarter.answered === 0 ? null : Math.round((quarter.inTime / quarter.answered) * 100),
    ),
  };
}
