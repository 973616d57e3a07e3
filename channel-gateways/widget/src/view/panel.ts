import type { Chat } from '../chat';
import type { Mode } from '../modes';
import type { Files } from '../files';
import { fill, type Texts } from '../texts';
import type { Language } from '../protocol';
import { Aside } from './aside';
import { Composer } from './composer';
import { button, h, icon } from './dom';
import { Ending } from './ending';
import { Messages } from './messages';

const PHONE = '(max-width: 480px)';

/** The open chat: a dialog beside the page, or on a phone all of the screen, which then keeps the focus. */
export class Panel {
  readonly element: HTMLElement;
  private readonly title = h('h2', { id: 'title' });
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly offline: HTMLElement;
  private readonly messages: Messages;
  private readonly composer: Composer;
  private readonly aside: Aside;
  private readonly ending: Ending;
  private readonly logo = h('img', { alt: '', class: 'logo', hidden: true });
  private mode: Mode = 'chat';

  constructor(
    private readonly chat: Chat,
    files: Files,
    private readonly texts: Texts,
    language: Language,
    private readonly close: () => void,
  ) {
    this.messages = new Messages(chat, files, texts, language);
    this.composer = new Composer(chat, files, texts);
    this.ending = new Ending(chat, texts);
    this.aside = new Aside(chat, texts, language === 'en' ? 'en-GB' : language, () => {
      this.draw();
    });
    this.messages.element.append(this.ending.element);
    this.offline = h('p', { class: 'offline', role: 'status', hidden: true }, texts.offline);
    this.element = h(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, tabindex: '-1' },
      h(
        'header',
        {},
        this.logo,
        h('div', {}, this.title, this.status),
        button(texts.close, { class: 'close', title: texts.close }, close, icon('close')),
      ),
      this.offline,
      this.messages.element,
      this.messages.moreButton,
      this.composer.element,
      this.aside.element,
    );
    this.element.addEventListener('keydown', (event) => {
      this.key(event);
    });
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  show(): void {
    this.element.hidden = false;
    this.element.setAttribute('aria-modal', String(isPhone()));
    this.fit();
    this.draw();
    this.messages.begin();
    this.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }

  draw(): void {
    if (!this.shown) {
      return;
    }
    const { config } = this.chat.guest;
    this.title.textContent = config.title ?? (this.chat.shop || this.texts.chat);
    if (config.logo !== undefined && this.logo.src !== config.logo) {
      this.logo.src = config.logo;
      this.logo.hidden = false;
    }
    this.turnTo(this.chat.mode);
    this.status.textContent = this.statusText();
    this.offline.hidden = this.chat.link !== 'failing';
    this.ending.draw();
    this.messages.draw();
  }

  private focus(): void {
    if (this.mode === 'chat') {
      this.composer.focus();
    } else {
      this.aside.focus();
    }
  }

  /** What comes in the place of what had the focus gets it. */
  private turnTo(mode: Mode): void {
    const before = this.mode;
    const active = (this.element.getRootNode() as ShadowRoot).activeElement;
    const had = active !== null && !this.messages.element.contains(active) && this.element.contains(active);
    this.mode = mode;
    this.composer.element.hidden = mode !== 'chat';
    this.aside.draw(mode);
    if (before !== mode && had) {
      this.focus();
    }
  }

  /** On a phone the keyboard takes a part of the screen, and the composer stays above it. */
  fit(): void {
    const seen = window.visualViewport;
    const phone = isPhone() && seen !== null;
    this.element.style.height = phone ? `${seen.height}px` : '';
    this.element.style.top = phone ? `${seen.offsetTop}px` : '';
  }

  private statusText(): string {
    if (this.chat.link !== 'on') {
      return this.texts.connecting;
    }
    const { state } = this.chat;
    if (this.mode !== 'chat' && this.mode !== 'form') {
      return '';
    }
    switch (state?.holder) {
      case 'agent':
        return state.agent ?? this.texts.person;
      case 'queue':
        return state.position === undefined ? this.texts.waiting : fill(this.texts.position, state.position);
      case 'bot':
      case 'nobody':
      case undefined:
        return this.texts.assistant;
    }
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Tab' && isPhone()) {
      this.keepFocus(event);
    }
  }

  private keepFocus(event: KeyboardEvent): void {
    const reachable = [
      ...this.element.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [tabindex="0"]'),
    ].filter(
      (one) => !one.hidden && !(one as HTMLButtonElement).disabled && one.closest('[hidden]') === null,
    );
    const active = (this.element.getRootNode() as ShadowRoot).activeElement;
    const end = event.shiftKey ? reachable[0] : reachable.at(-1);
    if (active === end || active === this.element) {
      event.preventDefault();
      (event.shiftKey ? reachable.at(-1) : reachable[0])?.focus();
    }
  }
}

export function isPhone(): boolean {
  return window.matchMedia(PHONE).matches;
}
