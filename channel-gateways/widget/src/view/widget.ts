import type { Chat } from '../chat';
import type { Files } from '../files';
import { fill, type Texts } from '../texts';
import type { Language } from '../protocol';
import { brand } from './brand';
import { button, h, icon } from './dom';
import { isPhone, Panel } from './panel';
import styles from './styles.css';

/** The launcher and the panel in a shadow tree: the page's styles do not reach in, ours do not reach out. */
export class Widget {
  readonly host: HTMLElement;
  private readonly panel: Panel;
  private readonly launcher: HTMLButtonElement;
  private readonly badge = h('span', { class: 'badge', hidden: true });
  private scrolling = '';
  private waiting = false;

  /** @param opening called whenever the visitor opens the chat */
  constructor(
    private readonly chat: Chat,
    files: Files,
    private readonly texts: Texts,
    language: Language,
    theme: string | undefined,
    private readonly opening: () => void,
  ) {
    this.panel = new Panel(chat, files, texts, language, () => {
      this.close();
    });
    this.launcher = button(texts.open, { class: 'launcher', 'aria-expanded': 'false' }, () => {
      this.toggle();
    });
    this.launcher.append(icon('chat'), icon('down'), this.badge);
    this.host = h('div', { id: 'kontuar-chat', lang: language });
    if (theme) {
      this.host.dataset.theme = theme;
    }
    const root = this.host.attachShadow({ mode: 'open' });
    style(root);
    root.append(this.panel.element, this.launcher);
    window.visualViewport?.addEventListener('resize', () => {
      this.panel.fit();
    });
    window.visualViewport?.addEventListener('scroll', () => {
      this.panel.fit();
    });
  }

  /** Draws soon; however often it is asked meanwhile, once. */
  redraw(): void {
    if (!this.waiting) {
      this.waiting = true;
      queueMicrotask(() => {
        this.waiting = false;
        this.draw();
      });
    }
  }

  open(): void {
    if (this.panel.shown) {
      return;
    }
    this.opening();
    if (isPhone()) {
      this.scrolling = document.documentElement.style.overflow;
      document.documentElement.style.overflow = 'hidden';
    }
    this.launcher.setAttribute('aria-expanded', 'true');
    this.host.classList.add('open');
    this.panel.show();
    this.chat.looks(!document.hidden);
    this.redraw();
  }

  close(): void {
    if (!this.panel.shown) {
      return;
    }
    this.panel.hide();
    document.documentElement.style.overflow = this.scrolling;
    this.launcher.setAttribute('aria-expanded', 'false');
    this.host.classList.remove('open');
    this.chat.looks(false);
    this.launcher.focus();
    this.redraw();
  }

  /** The page itself was looked at or left. */
  pageLooks(): void {
    this.chat.looks(this.panel.shown && !document.hidden);
  }

  private toggle(): void {
    if (this.panel.shown) {
      this.close();
    } else {
      this.open();
    }
  }

  private draw(): void {
    brand(this.host, this.chat.guest.config);
    this.panel.draw();
    const { unread } = this.chat;
    this.badge.hidden = unread === 0;
    this.badge.textContent = unread > 9 ? '9+' : String(unread);
    const label = this.panel.shown ? this.texts.close : this.texts.open;
    this.launcher.setAttribute(
      'aria-label',
      unread > 0 ? `${label}, ${fill(this.texts.unread, unread)}` : label,
    );
  }
}

/** A page's content policy may forbid style elements, but not adopted sheets; old browsers know only the former. */
function style(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(h('style', {}, styles));
  }
}
