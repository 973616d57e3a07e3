import { Chat } from './chat';
import { Connection } from './connection';
import { Files } from './files';
import { Memory } from './memory';
import { type Options, readOptions, socketUrl } from './options';
import { textsIn } from './texts';
import { Widget } from './view/widget';

declare global {
  interface Window {
    /** For the shop's own buttons: `Kontuar.open()`. */
    Kontuar?: { open(): void; close(): void };
  }
}

const TICK = 2_000;

function start(options: Options): void {
  const memory = new Memory(options.site);
  const chat = new Chat(
    memory,
    options.language,
    (frame) => connection.send(frame),
    () => {
      widget.redraw();
    },
  );
  const connection = new Connection(socketUrl(options), {
    opened: () => {
      chat.hello();
    },
    frame: (frame) => {
      chat.take(frame);
    },
    linkIs: (link) => {
      chat.linkIs(link);
    },
  });
  const files = new Files(options.base, options.site, () => chat.token);
  const widget = new Widget(chat, files, textsIn(options.language), options.language, options.theme, () => {
    connection.start();
  });
  document.body.append(widget.host);
  window.Kontuar = {
    open: () => {
      widget.open();
    },
    close: () => {
      widget.close();
    },
  };
  // Who has never written here costs the shop nothing until he opens the chat.
  if (chat.known) {
    connection.start();
  }
  setInterval(() => {
    connection.tick();
    chat.tick();
  }, TICK);
  window.addEventListener('online', () => {
    connection.hurry();
  });
  document.addEventListener('visibilitychange', () => {
    widget.pageLooks();
    if (!document.hidden) {
      connection.hurry();
    }
  });
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && document.getElementById('kontuar-chat') === null) {
  const options = readOptions(script, document.documentElement.lang);
  if (options && document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      start(options);
    });
  } else if (options) {
    start(options);
  }
}
