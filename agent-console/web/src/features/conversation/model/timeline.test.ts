import { describe, expect, it } from 'vitest';
import { message } from '@/shared/api/testing/samples';
import { missedSince } from './stale';
import { timeline, toneOf } from './timeline';
import { traceFor } from './traces';

const dayOf = (iso: string) => iso.slice(0, 10);
const kinds = (messages: Parameters<typeof timeline>[0]) =>
  timeline(messages, dayOf).map((item) => item.kind);
const notice = (seq: number) =>
  message(seq, {
    direction: 'system',
    author: { kind: 'system' },
    channel: 'whatsapp',
    content: { kind: 'notice', notice: 'moved-channel', details: { channel: 'whatsapp' } },
  });

describe('the timeline', () => {
  it('begins with the day and the channel', () => {
    expect(timeline([message(1)], dayOf)[0]).toMatchObject({
      kind: 'separator',
      day: true,
      channel: 'web-chat',
    });
  });

  it('separates days', () => {
    const next = message(2, { at: '2026-11-22T08:00:00Z' });
    expect(kinds([message(1), next])).toEqual(['separator', 'message', 'separator', 'message']);
    expect(timeline([message(1), next], dayOf)[2]).not.toHaveProperty('channel');
  });

  it('separates channels, unless a notice has just said so', () => {
    const moved = message(3, { channel: 'whatsapp' });
    expect(kinds([message(1), moved])).toEqual(['separator', 'message', 'separator', 'message']);
    expect(kinds([message(1), notice(2), moved])).toEqual(['separator', 'message', 'notice', 'message']);
  });

  it('puts together what one author wrote within minutes', () => {
    const items = timeline(
      [message(1), message(2, { at: '2026-11-21T10:02:00Z' }), message(3, { at: '2026-11-21T10:30:00Z' })],
      dayOf,
    );
    expect(items.flatMap((item) => (item.kind === 'message' ? [item.follows] : []))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('tells customers, agents, the bot and notes apart', () => {
    const by = (direction: 'outbound' | 'note', kind: 'agent' | 'bot') =>
      message(1, { direction, author: { kind } });
    expect(
      [message(1), by('outbound', 'agent'), by('outbound', 'bot'), by('note', 'agent')].map(toneOf),
    ).toEqual(['customer', 'agent', 'bot', 'note']);
  });
});

describe('what a writer has missed', () => {
  const agent = (seq: number, id: string) =>
    message(seq, { direction: 'outbound', author: { kind: 'agent', id } });

  it('is what the customer and colleagues wrote since', () => {
    const messages = [message(1), message(2), agent(3, 'marek'), agent(4, 'me'), notice(5)];
    expect(missedSince(messages, 1, 'me').map((one) => one.seq)).toEqual([2, 3]);
    expect(missedSince(messages, 3, 'me')).toEqual([]);
  });
});

describe('the reason of a bot’s message', () => {
  const trace = (upToSeq: number) => ({
    upToSeq,
    at: '',
    step: '',
    intents: [],
    features: {},
    read: [],
    decision: '',
  });

  it('is the last turn before it', () => {
    const traces = [trace(1), trace(3), trace(8)];
    expect(traceFor(traces, 4)?.upToSeq).toBe(3);
    expect(traceFor(traces, 1)).toBeUndefined();
  });
});
