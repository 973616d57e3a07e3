import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aChat, entry, WELCOME } from './support';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});

describe('the chat', () => {
  it('says hello with what it has', () => {
    const { chat, sent } = aChat();
    chat.hello();
    expect(sent).toEqual([{ type: 'hello', language: 'pl', afterSeq: 0 }]);
    chat.take(WELCOME);
    chat.take({ type: 'messages', conversation: 'v-1', messages: [entry(3)], earlier: false, reset: true });
    chat.hello();
    expect(sent.at(-1)).toEqual({
      type: 'hello',
      token: 't'.repeat(43),
      language: 'pl',
      conversation: 'v-1',
      afterSeq: 3,
    });
  });

  it('sends what was written without a connection once there is one, under the same id', () => {
    const { chat, of } = aChat();
    chat.say('one', []);
    expect(of('send')).toHaveLength(0);
    chat.take(WELCOME);
    const [first] = of('send');
    expect(first).toMatchObject({ text: 'one' });
    chat.linkIs('connecting');
    chat.take(WELCOME);
    expect(of('send')).toEqual([first, first]);
  });

  it('keeps an unsent message across a reload and an accepted one not', () => {
    const before = aChat();
    before.chat.take(WELCOME);
    before.chat.say('accepted', []);
    before.chat.say('unsent', []);
    const [accepted] = before.chat.outbox.all();
    before.chat.take({ type: 'accepted', id: accepted?.id ?? '' });
    const after = aChat();
    expect(after.chat.known).toBe(true);
    expect(after.chat.outbox.all().map((item) => item.text)).toEqual(['unsent']);
    after.chat.take(WELCOME);
    expect(after.of('send')).toMatchObject([{ text: 'unsent' }]);
  });

  it('shows a message that came back once', () => {
    const { chat } = aChat();
    chat.take(WELCOME);
    chat.say('one', []);
    const clientId = chat.outbox.all()[0]?.id ?? '';
    chat.take({ type: 'accepted', id: clientId });
    const own = entry(1, { from: 'customer', clientId });
    chat.take({ type: 'messages', conversation: 'v-1', messages: [own], earlier: false, reset: false });
    chat.take({ type: 'messages', conversation: 'v-1', messages: [own], earlier: false, reset: false });
    expect(chat.outbox.all()).toHaveLength(0);
    expect(chat.timeline.all()).toHaveLength(1);
  });

  it('sends again under the same id what is not answered in time', () => {
    const { chat, of } = aChat();
    chat.take(WELCOME);
    chat.say('one', []);
    chat.tick();
    expect(of('send')).toHaveLength(1);
    vi.advanceTimersByTime(11_000);
    chat.tick();
    expect(of('send')).toHaveLength(2);
    expect(of('send')[0]).toEqual(of('send')[1]);
  });

  it('keeps a refused message with its reason and sends it again under a new id', () => {
    const { chat, of } = aChat();
    chat.take(WELCOME);
    chat.say('one', []);
    const id = chat.outbox.all()[0]?.id ?? '';
    chat.take({ type: 'refused', id, reason: 'too-many' });
    expect(chat.outbox.all()).toMatchObject([{ state: 'failed', reason: 'too-many' }]);
    chat.retry(id);
    expect(chat.outbox.all()).toMatchObject([{ state: 'sending' }]);
    expect(of('send')).toHaveLength(2);
    expect(chat.outbox.all()[0]?.id).not.toBe(id);
    chat.discard(chat.outbox.all()[0]?.id ?? '');
    expect(chat.outbox.all()).toHaveLength(0);
  });

  it('asks for what a digest shows to be missing, but not in a circle', () => {
    const { chat, of } = aChat();
    chat.take(WELCOME);
    chat.take({ type: 'messages', conversation: 'v-1', messages: [entry(2)], earlier: false, reset: true });
    chat.take({ type: 'digest', conversation: 'v-1', lastSeq: 2 });
    expect(of('hello')).toHaveLength(0);
    chat.take({ type: 'digest', conversation: 'v-1', lastSeq: 5 });
    chat.take({ type: 'digest', conversation: 'v-1', lastSeq: 5 });
    expect(of('hello')).toHaveLength(1);
    vi.advanceTimersByTime(15_000);
    chat.take({ type: 'digest', conversation: 'v-2', lastSeq: 2 });
    expect(of('hello')).toHaveLength(2);
  });

  it('counts as unread what others wrote since the visitor looked, also after a reload', () => {
    const { chat, of } = aChat();
    chat.take(WELCOME);
    const news = [
      entry(1, { from: 'customer' }),
      entry(2),
      entry(3, { from: 'system' }),
      entry(4, { from: 'bot' }),
    ];
    chat.take({ type: 'messages', conversation: 'v-1', messages: news, earlier: false, reset: true });
    expect(chat.unread).toBe(2);
    expect(of('read')).toHaveLength(0);
    chat.looks(true);
    expect(chat.unread).toBe(0);
    expect(of('read')).toEqual([{ type: 'read', seq: 4 }]);
    chat.looks(false);
    const later = aChat();
    later.chat.take({ type: 'messages', conversation: 'v-1', messages: news, earlier: false, reset: true });
    expect(later.chat.unread).toBe(0);
  });

  it('orders entries by conversation and then by seq', () => {
    const { chat } = aChat();
    chat.take({
      type: 'messages',
      conversation: 'old',
      messages: [entry(7), entry(9)],
      earlier: false,
      reset: true,
    });
    chat.take({ type: 'messages', conversation: 'new', messages: [entry(1)], earlier: false, reset: false });
    expect(chat.timeline.all().map((placed) => placed.key)).toEqual(['old/7', 'old/9', 'new/1']);
    expect(chat.timeline.lastSeq).toBe(1);
    chat.take({ type: 'messages', conversation: '', messages: [], earlier: false, reset: true });
    expect(chat.timeline.all()).toEqual([]);
  });

  it('forgets who was typing after six seconds or with his message', () => {
    const { chat } = aChat();
    chat.take({ type: 'typing', who: 'agent', name: 'Irena' });
    expect(chat.typist?.name).toBe('Irena');
    vi.advanceTimersByTime(6_000);
    chat.tick();
    expect(chat.typist).toBeUndefined();
    chat.take({ type: 'typing', who: 'bot' });
    chat.take({ type: 'messages', conversation: 'v-1', messages: [entry(1)], earlier: false, reset: false });
    expect(chat.typist).toBeUndefined();
  });

  it('tells of typing at most every three seconds', () => {
    const { chat, of } = aChat();
    chat.take(WELCOME);
    chat.typed();
    chat.typed();
    expect(of('typing')).toHaveLength(1);
    vi.advanceTimersByTime(3_000);
    chat.typed();
    expect(of('typing')).toHaveLength(2);
  });

  it('survives a broken memory', () => {
    localStorage.setItem('kontuar:web-main:outbox', '{"not":"a list"}');
    localStorage.setItem('kontuar:web-main:read', 'not json');
    const { chat } = aChat();
    expect(chat.outbox.all()).toEqual([]);
    expect(chat.unread).toBe(0);
  });
});
