import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Files } from '../src/files';
import type { ServerFrame } from '../src/protocol';
import { chooseLanguage, textsIn } from '../src/texts';
import { Widget } from '../src/view/widget';
import { aChat, entry, WELCOME } from './support';

let root: ShadowRoot;
let widget: Widget;
let chat: ReturnType<typeof aChat>;
let opened = 0;

beforeEach(() => {
  localStorage.clear();
  opened = 0;
  chat = aChat();
  const files = new Files('https://cc.test', 'web-main', () => 'token');
  widget = new Widget(chat.chat, files, textsIn('pl'), 'pl', undefined, () => opened++);
  document.body.append(widget.host);
  root = widget.host.shadowRoot ?? expect.fail('no shadow tree');
});

afterEach(() => {
  widget.host.remove();
  vi.restoreAllMocks();
});

function one(selector: string): HTMLElement {
  return root.querySelector<HTMLElement>(selector) ?? expect.fail(`nothing is ${selector}`);
}

function all(selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

function take(frame: ServerFrame): void {
  chat.chat.take(frame);
  widget.redraw();
}

function say(text: string): void {
  (one('textarea') as HTMLTextAreaElement).value = text;
  one('textarea').dispatchEvent(new Event('input'));
  one('form').dispatchEvent(new Event('submit', { cancelable: true }));
  widget.redraw();
}

const drawn = () => new Promise((resolve) => setTimeout(resolve));

it('opens as a dialog that is named, and closes with Escape to where it was opened', async () => {
  one('.launcher').click();
  take(WELCOME);
  await drawn();
  const panel = one('[role=dialog]');
  expect(panel.hidden).toBe(false);
  expect(one(`#${panel.getAttribute('aria-labelledby') ?? ''}`).textContent).toBe('Zielony Kram');
  expect(one('.launcher').getAttribute('aria-expanded')).toBe('true');
  expect(opened).toBe(1);
  panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(panel.hidden).toBe(true);
  expect(root.activeElement).toBe(one('.launcher'));
});

it('shows a message at once, then as sent, and then as the one that came back', async () => {
  widget.open();
  take(WELCOME);
  say('Gdzie <b>paczka</b>?');
  await drawn();
  expect(one('.entry.sending .bubble').textContent).toBe('Gdzie <b>paczka</b>?');
  const clientId = chat.chat.outbox.all()[0]?.id ?? '';
  take({ type: 'accepted', id: clientId });
  await drawn();
  expect(one('.entry.sent .state').textContent).toBe('Wysłano');
  const back = entry(1, { from: 'customer', text: 'Gdzie <b>paczka</b>?', clientId });
  take({ type: 'messages', conversation: 'v', messages: [back], earlier: false, reset: false });
  await drawn();
  expect(all('.entry')).toHaveLength(1);
  expect(all('.state')).toHaveLength(0);
});

it('offers a way out when a message was refused', async () => {
  widget.open();
  take(WELCOME);
  say('x');
  take({ type: 'refused', id: chat.chat.outbox.all()[0]?.id ?? '', reason: 'too-many' });
  await drawn();
  expect(one('.failed .state').textContent).toContain('za dużo');
  one('.failed [aria-label="Spróbuj ponownie"]').click();
  widget.redraw();
  await drawn();
  expect(all('.failed')).toHaveLength(0);
  expect(chat.of('send')).toHaveLength(2);
});

it('offers choices as buttons until something was answered', async () => {
  widget.open();
  take(WELCOME);
  const question = entry(1, { from: 'bot', text: 'Which?', choices: [{ id: 'a', label: '88213' }] });
  take({ type: 'messages', conversation: 'v', messages: [question], earlier: false, reset: true });
  await drawn();
  one('.choice').click();
  widget.redraw();
  await drawn();
  expect(chat.of('choose')).toMatchObject([{ choice: 'a', label: '88213' }]);
  expect(all('.choice')).toHaveLength(0);
  expect(one('.entry.sending .bubble').textContent).toBe('88213');
});

it('says who has the word and where in the queue the visitor stands', async () => {
  widget.open();
  take(WELCOME);
  take({ type: 'state', holder: 'queue', position: 3 });
  await drawn();
  expect(one('.status').textContent).toBe('Twoje miejsce w kolejce: 3');
  take({ type: 'state', holder: 'agent', agent: 'Irena' });
  take({ type: 'typing', who: 'agent', name: 'Irena' });
  await drawn();
  expect(one('.status').textContent).toBe('Irena');
  expect(one('.typing').textContent).toBe('Irena pisze');
});

it('counts unread messages on the launcher while it is closed', async () => {
  take(WELCOME);
  take({ type: 'messages', conversation: 'v', messages: [entry(1), entry(2)], earlier: false, reset: true });
  await drawn();
  expect(one('.badge').textContent).toBe('2');
  expect(one('.launcher').getAttribute('aria-label')).toBe('Otwórz czat, Nieprzeczytane: 2');
  widget.open();
  await drawn();
  expect(one('.badge').hidden).toBe(true);
  expect(chat.of('read')).toEqual([{ type: 'read', seq: 2 }]);
});

it('leaves what stands in the log untouched when something comes', async () => {
  widget.open();
  take(WELCOME);
  take({ type: 'messages', conversation: 'v', messages: [entry(1), entry(2)], earlier: false, reset: true });
  await drawn();
  const [first] = all('.entry');
  take({ type: 'messages', conversation: 'v', messages: [entry(3)], earlier: false, reset: false });
  await drawn();
  expect(all('.entry')).toHaveLength(3);
  expect(all('.entry')[0]).toBe(first);
});

it('tells that it has no connection after several failures', async () => {
  widget.open();
  chat.chat.linkIs('failing');
  widget.redraw();
  await drawn();
  expect(one('.offline').hidden).toBe(false);
});

it('refuses a file that is too large before it is sent', () => {
  widget.open();
  chat.chat.take(WELCOME);
  const picker = one('input[type=file]');
  const file = new File(['x'.repeat(2000)], 'big.txt');
  Object.defineProperty(picker, 'files', { value: [file] });
  picker.dispatchEvent(new Event('change'));
  expect(one('.chip.failed small').textContent).toContain('Plik za duży');
  expect(one('.send').hasAttribute('disabled')).toBe(true);
  one('.chip button').click();
  expect(all('.chip')).toHaveLength(0);
});

it('chooses a language that it speaks', () => {
  expect(chooseLanguage(undefined, 'ro-RO', 'pl')).toBe('ro');
  expect(chooseLanguage('', 'de', 'pl-PL')).toBe('pl');
  expect(chooseLanguage('xx')).toBe('en');
});
