import type { Chat } from '../chat';
import type { Files } from '../files';
import { fill, type Texts } from '../texts';
import { Composer } from './composer';
import { button, h, icon } from './dom';
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

  constructor(
    private readonly chat: Chat,
    files: Files,
    private readonly texts: Texts,
    language: string,
    private readonly close: () => void,
  ) {
    this.messages = new Messages(chat, files, texts, language);
    this.composer = new Composer(chat, files, texts);
    this.offline = h('p', { class: 'offline', role: 'status', hidden: true }, texts.offline);
    this.element = h(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, tabindex: '-1' },
      h(
        'header',
        {},
        h('div', {}, this.title, this.status),
        button(texts.close, { class: 'close', title: texts.close }, close, icon('close')),
      ),
      this.offline,
      this.messages.element,
      this.messages.moreButton,
      this.composer.element,
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
    this.composer.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }

  draw(): void {
    if (!this.shown) {
      return;
    }
    this.title.textContent = this.chat.shop || this.texts.chat;
    this.status.textContent = this.statusText();
    this.offline.hidden = this.chat.link !== 'failing';
    this.messages.draw();
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
      ...this.element.querySelectorAll<HTMLElement>('button, textarea, a[href], [tabindex="0"]'),
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
