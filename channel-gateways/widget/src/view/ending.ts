import type { Chat } from '../chat';
import { fill, type Texts } from '../texts';
import { button, h } from './dom';
import { allGood, detailFields, LabelledField } from './fields';

const SCORES = [1, 2, 3, 4, 5];

/** What comes beside the talk: how it was, once it is over, and a copy of it by mail. */
export class Ending {
  readonly element = h('div', { class: 'ending' });
  private shown = '';
  private asks = false;

  constructor(
    private readonly chat: Chat,
    private readonly texts: Texts,
  ) {}

  draw(): void {
    const { chat } = this;
    const rate = chat.wishes.get('rate');
    const rating = rate ?? (chat.state?.ask === 'rating' ? 'ask' : '');
    const copyable = chat.guest.config.mail && chat.mode !== 'offline' && chat.timeline.lastSeq > 0;
    const copy = copyable ? (chat.wishes.get('transcript') ?? (this.asks ? 'ask' : 'offer')) : '';
    const stamp = `${rating},${copy}`;
    if (stamp === this.shown) {
      return;
    }
    this.shown = stamp;
    this.element.replaceChildren(...this.rating(rating), ...this.copy(copy));
  }

  private rating(state: string): Node[] {
    const { texts } = this;
    if (state === 'done' || state === 'sending') {
      return [h('p', { role: 'status' }, texts.rated)];
    }
    if (state === '') {
      return [];
    }
    const words = h('textarea', { name: 'comment', rows: '2', maxlength: '2000' });
    const comment = new LabelledField(words, texts.comment, false, texts);
    const scores = SCORES.map((score) => this.score(score));
    const form = h(
      'form',
      { class: 'rating' },
      h(
        'fieldset',
        {},
        h('legend', {}, texts.howWasIt),
        h(
          'div',
          { class: 'scores' },
          h('span', { 'aria-hidden': 'true' }, texts.bad),
          ...scores,
          h('span', { 'aria-hidden': 'true' }, texts.good),
        ),
      ),
      comment.element,
      state === 'failed' ? h('p', { class: 'fault', role: 'alert' }, texts.rateFailed) : undefined,
      h('button', { class: 'major' }, texts.send),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = form.querySelector<HTMLInputElement>('input:checked');
      if (chosen) {
        this.chat.wishes.rate(Number(chosen.value), comment.value);
      } else {
        form.querySelector<HTMLInputElement>('input')?.focus();
      }
    });
    return [form];
  }

  private score(score: number): HTMLElement {
    const input = h('input', { type: 'radio', name: 'score', value: String(score) });
    input.setAttribute('aria-label', fill(this.texts.score, score));
    return h('label', {}, input, h('span', { 'aria-hidden': 'true' }, String(score)));
  }

  private copy(state: string): Node[] {
    const { texts } = this;
    switch (state) {
      case '':
        return [];
      case 'offer':
        return [this.offer()];
      case 'ask':
        return [this.address()];
      case 'failed':
        return [h('p', { role: 'alert', class: 'fault' }, texts.transcriptFailed)];
      default:
        return [h('p', { role: 'status' }, texts.transcriptSent)];
    }
  }

  private offer(): HTMLElement {
    const label = this.texts.transcript;
    const act = () => {
      // The shop told the address: there is nothing to ask.
      if (this.chat.guest.fields(true).every(({ field }) => field !== 'email')) {
        this.chat.wishes.transcript();
      } else {
        this.asks = true;
        this.draw();
        this.element.querySelector<HTMLInputElement>('input[type=email]')?.focus();
      }
    };
    return button(label, { class: 'minor' }, act, label);
  }

  private address(): HTMLElement {
    const { texts, chat } = this;
    const fields = detailFields([{ field: 'email', required: true }], chat.guest.details, texts);
    const form = h(
      'form',
      { novalidate: true },
      ...fields.map(({ element }) => element),
      h('button', { class: 'major' }, texts.send),
      button(
        texts.cancel,
        { class: 'minor' },
        () => {
          this.asks = false;
          this.draw();
        },
        texts.cancel,
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (allGood(fields)) {
        this.asks = false;
        chat.wishes.transcript(fields[0]?.value);
      }
    });
    return form;
  }
}
