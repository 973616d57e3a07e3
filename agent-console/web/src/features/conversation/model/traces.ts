import type { TraceView } from '@/shared/api/protocol';

/** The turn that led to a message of the bot's: the last one that had read only what came before it. */
export function traceFor(traces: readonly TraceView[], seq: number): TraceView | undefined {
  const before = traces.filter((trace) => trace.upToSeq < seq);
  return before.reduce<TraceView | undefined>(
    (best, trace) => (best === undefined || trace.upToSeq >= best.upToSeq ? trace : best),
    undefined,
  );
}
