import type { Chat } from '../chat';
import { ACCEPTED, type Files, type Upload, type UploadFailure } from '../files';
import type { UploadedFile } from '../protocol';
import { fill, type Texts } from '../texts';
import { button, h, icon } from './dom';

const LONGEST = 4000;
const MOST_FILES = 10;

interface Chosen {
  upload?: Upload;
  ready?: UploadedFile;
  chip: HTMLElement;
}

/** Where the visitor writes and attaches files. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly field: HTMLTextAreaElement;
  private readonly chips: HTMLElement;
  private readonly sendButton: HTMLButtonElement;
  private chosen: Chosen[] = [];

  constructor(
    private readonly chat: Chat,
    private readonly files: Files,
    private readonly texts: Texts,
  ) {
    this.field = h('textarea', {
      rows: '1',
      maxlength: String(LONGEST),
      placeholder: texts.write,
      'aria-label': texts.write,
      enterkeyhint: 'send',
    });
    this.chips = h('div', { class: 'chips', 'aria-live': 'polite' });
    this.sendButton = h(
      'button',
      { class: 'send', 'aria-label': texts.send, title: texts.send },
      icon('send'),
    );
    const picker = h('input', {
      type: 'file',
      accept: ACCEPTED,
      multiple: true,
      hidden: true,
      tabindex: '-1',
    });
    const attach = button(
      texts.attach,
      { class: 'attach', title: texts.attach },
      () => {
        picker.click();
      },
      icon('attach'),
    );
    this.element = h(
      'form',
      {},
      this.chips,
      h('div', { class: 'row' }, attach, picker, this.field, this.sendButton),
    );
    picker.addEventListener('change', () => {
      this.take(picker.files ?? []);
      picker.value = '';
    });
    this.listen();
    this.update();
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  private listen(): void {
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      }
    });
    this.field.addEventListener('input', () => {
      this.chat.typed();
      this.update();
    });
    this.field.addEventListener('paste', (event) => {
      const pasted = event.clipboardData?.files;
      if (pasted && pasted.length > 0) {
        event.preventDefault();
        this.take(pasted);
      }
    });
  }

  private send(): void {
    if (this.sendButton.disabled) {
      return;
    }
    const attachments = this.chosen.flatMap((one) => (one.ready ? [one.ready] : []));
    this.chat.say(this.field.value, attachments);
    this.field.value = '';
    this.chosen.forEach((one) => {
      one.chip.remove();
    });
    this.chosen = [];
    this.update();
    this.focus();
  }

  private take(files: Iterable<File>): void {
    for (const file of [...files].slice(0, MOST_FILES - this.chosen.length)) {
      this.add(file);
    }
    this.update();
  }

  private add(file: File): void {
    const status = h('small', { class: 'share' });
    const bar = h('i', { class: 'bar' });
    const remove = button(
      `${this.texts.remove}: ${file.name}`,
      {},
      () => {
        this.remove(one);
      },
      icon('close'),
    );
    const one: Chosen = { chip: h('div', { class: 'chip' }, bar, h('span', {}, file.name), status, remove) };
    this.chosen.push(one);
    this.chips.append(one.chip);
    if (file.size > this.chat.maxFileBytes) {
      this.failed(one, status, 'too-large');
      return;
    }
    one.upload = this.files.upload(file, (share) => {
      bar.style.transform = `scaleX(${share})`;
    });
    void one.upload.done.then((answer) => {
      if (typeof answer === 'string') {
        this.failed(one, status, answer);
      } else {
        one.ready = answer;
        one.chip.classList.add('ready');
        this.update();
      }
    });
  }

  private failed(one: Chosen, status: HTMLElement, why: UploadFailure): void {
    one.chip.classList.add('failed');
    status.textContent = this.explain(why);
  }

  private explain(why: UploadFailure): string {
    switch (why) {
      case 'too-large':
        return fill(this.texts.fileTooLarge, Math.floor(this.chat.maxFileBytes / (1024 * 1024)));
      case 'bad-kind':
        return this.texts.fileBadKind;
      case 'too-many':
        return this.texts.fileTooMany;
      case 'failed':
        return this.texts.fileFailed;
    }
  }

  private remove(one: Chosen): void {
    one.upload?.cancel();
    one.chip.remove();
    this.chosen = this.chosen.filter((other) => other !== one);
    this.update();
    this.focus();
  }

  /** Nothing goes while a file is on its way or has failed: it would go without it, and nobody would notice. */
  private update(): void {
    const ready = this.chosen.every((one) => one.ready);
    const something = this.field.value.trim() !== '' || this.chosen.length > 0;
    this.sendButton.disabled = !ready || !something;
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
  }
}
