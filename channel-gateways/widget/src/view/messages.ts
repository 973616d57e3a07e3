import type { Chat } from '../chat';
import type { Files } from '../files';
import type { Outgoing } from '../outbox';
import type { Attachment, Choice, Entry, Language } from '../protocol';
import { fill, type Texts } from '../texts';
import { button, h, icon } from './dom';
import { fileSize, words } from './words';

const NEAR_THE_END = 60;
const SETTLED = 500;

/** The log of the chat. Draws what is new and leaves what stands, so that nothing jumps and nothing is read out twice. */
export class Messages {
  readonly element: HTMLElement;
  private readonly live = h('div', { role: 'log', 'aria-live': 'off' });
  private readonly log = h('div', { class: 'log' });
  private readonly pending = h('div', { class: 'log' });
  private readonly greetingWords = h('strong');
  private readonly typing: HTMLElement;
  private readonly greeting: HTMLElement;
  private readonly more: HTMLButtonElement;
  /** English as most of Europe writes it: the day before the month, and 24 hours. */
  private readonly locale: string;
  private readonly drawn = new Map<string, { element: HTMLElement; stamp: string }>();

  constructor(
    private readonly chat: Chat,
    private readonly files: Files,
    private readonly texts: Texts,
    private readonly language: Language,
  ) {
    this.locale = language === 'en' ? 'en-GB' : language;
    this.greeting = h('div', { class: 'greeting' }, this.greetingWords, h('p', {}, texts.welcomeMore));
    this.live.append(this.log, this.pending);
    this.live.setAttribute('aria-label', texts.messages);
    this.typing = h('div', { class: 'typing', hidden: true });
    this.more = button(
      texts.newMessages,
      { class: 'more', hidden: true },
      () => {
        this.toEnd();
      },
      icon('down'),
      texts.newMessages,
    );
    this.element = h('div', { class: 'messages', tabindex: '0' }, this.greeting, this.live, this.typing);
    this.element.addEventListener('scroll', () => {
      if (this.atEnd()) {
        this.more.hidden = true;
      }
    });
  }

  get moreButton(): HTMLElement {
    return this.more;
  }

  draw(): void {
    const stay = this.atEnd() || this.chat.outbox.all().length > this.pending.children.length;
    const before = this.drawn.size;
    const placed = this.chat.timeline.all();
    const last = placed.at(-1)?.entry;
    const waiting = this.chat.outbox.all();
    const entries = placed.map(({ key, entry }, index) => {
      const open = entry === last && waiting.length === 0;
      const first = beginsGroup(entry, placed[index - 1]?.entry);
      return this.place(key, `${open}${first}`, () => this.entry(entry, open, first));
    });
    const pending = waiting.map((item) =>
      this.place(item.id, `${item.state}${item.reason ?? ''}`, () => this.outgoing(item)),
    );
    arrange(this.log, entries);
    arrange(this.pending, pending);
    this.forgetAllBut(new Set([...entries, ...pending]));
    this.drawTyping();
    this.greeting.hidden = this.drawn.size > 0;
    this.greetingWords.textContent = this.chat.guest.config.greeting[this.language] ?? this.texts.welcome;
    if (stay) {
      this.toEnd();
    } else if (this.drawn.size > before) {
      this.more.hidden = false;
    }
  }

  /** What is there when the chat opens is not read out; what comes then is. */
  begin(): void {
    this.live.setAttribute('aria-live', 'off');
    this.draw();
    this.toEnd();
    setTimeout(() => {
      this.live.setAttribute('aria-live', 'polite');
    }, SETTLED);
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
    this.more.hidden = true;
  }

  /** The element as it was drawn before, or a new one where its look has changed. */
  private place(key: string, stamp: string, make: () => HTMLElement): HTMLElement {
    const known = this.drawn.get(key);
    if (known?.stamp === stamp) {
      return known.element;
    }
    const element = make();
    this.drawn.set(key, { element, stamp });
    return element;
  }

  private forgetAllBut(wanted: Set<HTMLElement>): void {
    for (const [key, { element }] of this.drawn) {
      if (!wanted.has(element)) {
        this.drawn.delete(key);
      }
    }
  }

  private entry(entry: Entry, open: boolean, first: boolean): HTMLElement {
    if (entry.from === 'system') {
      return h('p', { class: 'notice' }, entry.text);
    }
    const own = entry.from === 'customer';
    const who = own
      ? this.texts.you
      : (entry.name ?? (entry.from === 'bot' ? this.texts.assistant : this.texts.person));
    return h(
      'div',
      { class: `entry ${own ? 'own' : 'other'}${first ? ' first' : ''}` },
      first && !own ? h('span', { class: 'who' }, who) : h('span', { class: 'hidden' }, who),
      entry.text === '' ? undefined : h('div', { class: 'bubble' }, ...words(entry.text, this.texts.link)),
      ...entry.attachments.map((file, index) => this.file(file, index)),
      open && entry.choices.length > 0 ? this.choices(entry.choices) : undefined,
      this.time(entry.at),
    );
  }

  private outgoing(item: Outgoing): HTMLElement {
    const failed = item.state === 'failed';
    return h(
      'div',
      { class: `entry own first ${item.state}` },
      h('span', { class: 'hidden' }, this.texts.you),
      item.text === '' ? undefined : h('div', { class: 'bubble' }, ...words(item.text, this.texts.link)),
      ...item.attachments.map((file) => h('div', { class: 'bubble file' }, icon('file'), file.name)),
      h('span', { class: 'state' }, this.stateOf(item)),
      failed ? this.wayOut(item) : undefined,
    );
  }

  private wayOut(item: Outgoing): HTMLElement {
    const { retry, discard } = this.texts;
    return h(
      'span',
      { class: 'ways' },
      button(
        retry,
        { class: 'link' },
        () => {
          this.chat.retry(item.id);
        },
        retry,
      ),
      button(
        discard,
        { class: 'link' },
        () => {
          this.chat.discard(item.id);
        },
        discard,
      ),
    );
  }

  private stateOf(item: Outgoing): string {
    const { tooLong, tooMany, badFile, badForm, failed, sent, sending } = this.texts;
    const reasons = {
      'too-long': tooLong,
      'too-many': tooMany,
      'bad-file': badFile,
      empty: failed,
      form: badForm,
      'bad-form': badForm,
      'no-mail': failed,
      'not-asked': failed,
    };
    return item.reason ? reasons[item.reason] : item.state === 'sent' ? sent : sending;
  }

  private choices(choices: Choice[]): HTMLElement {
    return h(
      'div',
      { class: 'choices' },
      ...choices.map((choice) =>
        button(
          choice.label,
          { class: 'choice' },
          () => {
            this.chat.choose(choice);
          },
          choice.label,
        ),
      ),
    );
  }

  private file(file: Attachment, index: number): HTMLElement {
    return file.type.startsWith('image/') ? this.picture(file, index) : this.download(file);
  }

  private download(file: Attachment): HTMLElement {
    const size = h('small', {}, fileSize(file.size, this.locale));
    const save = (): void => {
      void this.files.save(file).then((saved) => {
        if (!saved) {
          size.textContent = this.texts.fileGone;
        }
      });
    };
    return button(file.name, { class: 'bubble file' }, save, icon('file'), h('span', {}, file.name), size);
  }

  /** Of a fixed size, so that nothing jumps when the picture arrives. */
  private picture(file: Attachment, index: number): HTMLElement {
    const label = fill(this.texts.picture, index + 1);
    const image = h('img', { alt: file.name || label, width: '220', height: '160' });
    const link = h('a', { class: 'picture', target: '_blank', rel: 'noopener' }, image);
    void this.files.picture(file).then((url) => {
      if (url === undefined) {
        link.replaceWith(this.download(file));
      } else {
        image.src = url;
        link.href = url;
      }
    });
    return link;
  }

  private time(at: string): HTMLElement {
    const moment = new Date(at);
    const today = moment.toDateString() === new Date().toDateString();
    const shown = moment.toLocaleString(this.locale, {
      ...(today ? {} : { day: 'numeric', month: 'short' }),
      hour: '2-digit',
      minute: '2-digit',
    });
    return h('time', { datetime: at, title: moment.toLocaleString(this.locale) }, shown);
  }

  private drawTyping(): void {
    const { typist } = this.chat;
    this.typing.hidden = !typist;
    if (typist) {
      const who = typist.name ?? (typist.who === 'bot' ? this.texts.assistant : this.texts.person);
      this.typing.replaceChildren(
        h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
        h('span', {}, fill(this.texts.typing, who, 'who')),
      );
    }
  }

  private atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  }
}

/** Brings these elements into this order and removes all others; what stands right already is not touched. */
function arrange(container: HTMLElement, elements: HTMLElement[]): void {
  elements.forEach((element, index) => {
    if (container.children[index] !== element) {
      container.insertBefore(element, container.children[index] ?? null);
    }
  });
  while (container.children.length > elements.length) {
    container.lastElementChild?.remove();
  }
}

function beginsGroup(entry: Entry, before: Entry | undefined): boolean {
  return before?.from !== entry.from || before.name !== entry.name;
}
