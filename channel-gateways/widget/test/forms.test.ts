import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Config, USUAL } from '../src/config';
import { Files } from '../src/files';
import type { ClientFrame, ServerFrame } from '../src/protocol';
import { textsIn } from '../src/texts';
import { onColor } from '../src/view/brand';
import { Widget } from '../src/view/widget';
import { aChat, entry, WELCOME } from './support';

let root: ShadowRoot;
let widget: Widget;
let chat: ReturnType<typeof aChat>;

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  widget.host.remove();
});

const drawn = () => new Promise((resolve) => setTimeout(resolve));

function begin(config: Partial<Config>, welcome: ServerFrame = WELCOME): void {
  chat = aChat();
  chat.chat.guest.config = { ...USUAL, ...config };
  const files = new Files('https://cc.test', 'web-main', () => 'token');
  widget = new Widget(chat.chat, files, textsIn('pl'), 'pl', undefined, () => undefined);
  document.body.append(widget.host);
  root = widget.host.shadowRoot ?? expect.fail('no shadow tree');
  widget.open();
  chat.chat.take(welcome);
}

async function take(frame: ServerFrame): Promise<void> {
  chat.chat.take(frame);
  widget.redraw();
  await drawn();
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the kind of element
function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  return root.querySelector<T>(selector) ?? expect.fail(`nothing is ${selector}`);
}

function fill(name: string, value: string): void {
  one<HTMLInputElement>(`[name=${name}]`).value = value;
}

async function submit(selector: string): Promise<void> {
  one(selector).dispatchEvent(new Event('submit', { cancelable: true }));
  widget.redraw();
  await drawn();
}

function last(type: ClientFrame['type']): unknown {
  return chat.of(type).at(-1);
}

const ASKS = { form: { name: 'optional', email: 'required', order: 'optional' } } as const;

it('asks before the first message, and sends what was told with it', async () => {
  begin(ASKS);
  await drawn();
  expect(one('.aside').hidden).toBe(false);
  expect(one<HTMLFormElement>('textarea[rows="1"]').closest('form')?.hidden).toBe(true);
  await submit('.aside form');
  expect(one('#field-email-fault').textContent).toBe('Wypełnij to pole');
  expect(one('[name=email]').getAttribute('aria-invalid')).toBe('true');
  fill('email', 'anna');
  await submit('.aside form');
  expect(one('#field-email-fault').textContent).toContain('np.');
  fill('email', 'anna@example.test');
  fill('order', '88213');
  await submit('.aside form');
  expect(one('.aside').hidden).toBe(true);
  chat.chat.say('Gdzie paczka?', []);
  expect(last('send')).toMatchObject({ form: { email: 'anna@example.test', order: '88213' } });
});

it('asks nobody who is in a conversation, and does not ask again for what it knows', async () => {
  begin(ASKS);
  await take({ type: 'state', holder: 'bot' });
  expect(chat.chat.mode).toBe('chat');
  chat.chat.guest.remember({ email: 'anna@example.test' });
  await take({ type: 'state', holder: 'nobody' });
  expect(chat.chat.mode).toBe('chat');
});

it('asks no customer for what the shop has told', () => {
  begin(ASKS, { ...WELCOME, name: 'Anna', mail: true } as ServerFrame);
  expect(chat.chat.guest.fields(false).map(({ field }) => field)).toEqual(['order']);
});

it('takes a message for mail while nobody is there, and says where the answer goes', async () => {
  begin({ open: false, mail: true, opens: '2026-11-23T08:00:00Z' });
  await drawn();
  expect(one('.aside h3').textContent).toContain('poniedziałek');
  fill('email', 'anna@example.test');
  await submit('.aside form');
  expect(chat.of('send')).toHaveLength(0);
  fill('message', 'Buty są za małe');
  await submit('.aside form');
  const sent = last('send') as { id: string };
  expect(sent).toMatchObject({ way: 'mail', text: 'Buty są za małe', form: { email: 'anna@example.test' } });
  await take({ type: 'accepted', id: sent.id });
  expect(one('.aside').textContent).toContain('Odpowiemy e-mailem na adres anna@example.test.');
  expect(root.querySelectorAll('.entry')).toHaveLength(0);
});

it('keeps what was written when a message for mail is refused', async () => {
  begin({ open: false, mail: true });
  await drawn();
  fill('email', 'anna@example.test');
  fill('message', 'Buty');
  await submit('.aside form');
  await take({ type: 'refused', id: (last('send') as { id: string }).id, reason: 'too-many' });
  expect(one<HTMLTextAreaElement>('[name=message]').value).toBe('Buty');
  expect(one('.aside [role=alert]').hidden).toBe(false);
});

it('lets the assistant be asked instead', async () => {
  begin({ open: false, mail: true });
  await drawn();
  one('.aside .minor').click();
  await drawn();
  expect(one('.aside').hidden).toBe(true);
});

it('asks how it was when the server does, once', async () => {
  begin({});
  await take({ type: 'messages', conversation: 'v', messages: [entry(1)], earlier: false, reset: true });
  await take({ type: 'state', holder: 'nobody', ask: 'rating' });
  one<HTMLInputElement>('input[value="4"]').checked = true;
  fill('comment', 'Szybko');
  await submit('.rating');
  const sent = last('rate') as { id: string };
  expect(sent).toMatchObject({ score: 4, comment: 'Szybko' });
  await take({ type: 'accepted', id: sent.id });
  expect(one('.ending').textContent).toBe('Dziękujemy za opinię.');
});

it('sends a copy of the chat to an address that is asked for', async () => {
  begin({ mail: true });
  await take({ type: 'messages', conversation: 'v', messages: [entry(1)], earlier: false, reset: true });
  one('.ending .minor').click();
  fill('email', 'anna@example.test');
  await submit('.ending form');
  const sent = last('transcript') as { id: string };
  expect(sent).toMatchObject({ email: 'anna@example.test' });
  await take({ type: 'refused', id: sent.id, reason: 'too-many' });
  expect(one('.ending [role=alert]').textContent).toContain('Nie udało się');
});

it('says who the shop says it is, and forgets all of it at the sign-out', async () => {
  begin({ identity: 'optional' });
  chat.chat.identify('a.b.c');
  expect(last('hello')).toMatchObject({ identity: 'a.b.c' });
  await take({ type: 'messages', conversation: 'v', messages: [entry(1)], earlier: false, reset: true });
  chat.chat.logout();
  await drawn();
  expect(chat.chat.known).toBe(false);
  expect(chat.chat.timeline.all()).toHaveLength(0);
  expect(Object.keys(localStorage)).toHaveLength(0);
  chat.chat.hello();
  expect(last('hello')).not.toHaveProperty('identity');
});

it('offers no chat where it is for the customers of the shop only', async () => {
  begin({ identity: 'required' });
  await take({ type: 'error', code: 'identity-required', message: '' });
  expect(one('.aside').textContent).toContain('Zaloguj się');
});

it('wears the colours of the site', async () => {
  begin({ color: '#ffd400', position: 'left', title: 'Kram', greeting: { pl: 'Cześć!' } });
  await drawn();
  expect(widget.host.classList.contains('left')).toBe(true);
  expect(widget.host.style.getPropertyValue('--on-brand')).toBe('#000');
  expect(one('#title').textContent).toBe('Kram');
  expect(one('.greeting strong').textContent).toBe('Cześć!');
  expect(onColor('#0b6e4f')).toBe('#fff');
});
