import type { Chat } from '../chat';
import type { Mode } from '../modes';
import { fill, type Texts } from '../texts';
import { button, h } from './dom';
import { allGood, detailFields, detailsOf, LabelledField } from './fields';

/** What stands in the composer's place: the form before a chat, the one for mail, and why there is no chat. */
export class Aside {
  readonly element = h('div', { class: 'aside', hidden: true });
  private shown = '';

  constructor(
    private readonly chat: Chat,
    private readonly texts: Texts,
    private readonly locale: string,
    private readonly changed: () => void,
  ) {}

  /** Draws anew only what has become something else, so that nobody loses what he has filled in. */
  draw(mode: Mode): void {
    this.element.hidden = mode === 'chat';
    const { left, guest } = this.chat;
    const stamp = [mode, left?.state, guest.config.opens, this.chat.link === 'on' && mode].join();
    if (stamp === this.shown) {
      return;
    }
    const had = this.shown.split(',')[0] === mode && this.element.querySelector('form');
    this.shown = stamp;
    if (had) {
      this.fault(had);
      return;
    }
    this.element.replaceChildren(...this.content(mode));
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }

  private content(mode: Mode): Node[] {
    switch (mode) {
      case 'chat':
        return [];
      case 'denied':
        return [h('p', { role: 'status' }, this.texts.denied)];
      case 'left':
        return this.leftContent();
      case 'form':
        return [this.before()];
      case 'offline':
        return [this.offline()];
    }
  }

  private leftContent(): Node[] {
    const { texts, chat } = this;
    return [
      h(
        'div',
        { role: 'status' },
        h('h3', {}, texts.left),
        h('p', {}, fill(texts.leftMore, chat.left?.to ?? '')),
      ),
      this.minor(texts.another, () => {
        chat.left = undefined;
      }),
      this.assistant(),
    ];
  }

  private before(): HTMLFormElement {
    const { texts, chat } = this;
    const fields = detailFields(chat.guest.fields(false), chat.guest.details, texts);
    return this.form(
      [h('h3', {}, texts.formTitle), ...fields.map(({ element }) => element)],
      texts.begin,
      () => {
        if (allGood(fields)) {
          chat.guest.remember({ ...chat.guest.details, ...detailsOf(fields) });
          this.changed();
        }
      },
    );
  }

  private offline(): HTMLFormElement {
    const { texts, chat } = this;
    const fields = detailFields(chat.guest.fields(true), chat.guest.details, texts);
    const words = h('textarea', { name: 'message', rows: '4', maxlength: '4000' });
    const message = new LabelledField(words, texts.message, true, texts);
    const form = this.form(
      [
        h('h3', {}, this.closed()),
        h('p', {}, texts.leave),
        ...fields.map(({ element }) => element),
        message.element,
        h('p', { class: 'fault', role: 'alert', hidden: true }, ''),
      ],
      texts.send,
      () => {
        if (chat.left?.state !== 'sending' && allGood([...fields, message])) {
          chat.leave(message.value, { ...chat.guest.details, ...detailsOf(fields) });
        }
      },
    );
    form.append(this.assistant());
    this.fault(form);
    return form;
  }

  /** How far the message has got. */
  private fault(form: Element): void {
    const told = form.querySelector<HTMLElement>('[role=alert]');
    if (told) {
      const { left } = this.chat;
      told.hidden = left === undefined;
      told.textContent = left?.state === 'sending' ? this.texts.sending : this.texts.leaveFailed;
    }
  }

  private closed(): string {
    const { opens } = this.chat.guest.config;
    const when =
      opens &&
      new Intl.DateTimeFormat(this.locale, { weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(
        new Date(opens),
      );
    return when ? fill(this.texts.closedUntil, when) : this.texts.closed;
  }

  private assistant(): HTMLButtonElement {
    return this.minor(this.texts.assistantInstead, () => {
      this.chat.assistant = true;
    });
  }

  private minor(label: string, then: () => void): HTMLButtonElement {
    return button(
      label,
      { class: 'minor' },
      () => {
        then();
        this.changed();
      },
      label,
    );
  }

  private form(content: Node[], label: string, submit: () => void): HTMLFormElement {
    const form = h('form', { novalidate: true }, ...content, h('button', { class: 'major' }, label));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    return form;
  }
}
