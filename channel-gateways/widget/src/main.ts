import { Chat } from './chat';
import { Connection } from './connection';
import { type Config, loadConfig } from './config';
import { Files } from './files';
import { Memory } from './memory';
import { type Options, readOptions, socketUrl } from './options';
import type { Identity } from './protocol';
import { textsIn } from './texts';
import { Widget } from './view/widget';

declare global {
  interface Window {
    /** For the shop's own buttons and its signed-in customers: `Kontuar.open()`, `Kontuar.identify(token)`. */
    Kontuar?: { open(): void; close(): void; identify(identity: Identity): void; logout(): void };
  }
}

const TICK = 2_000;
const CONFIG_HOLDS = 60_000;
/** Begins the token of a customer whom the shop vouched for. */
const SIGNED = 's.';

function start(options: Options, config: Config): void {
  const memory = new Memory(options.site);
  // The page names no customer any more: who was signed in here has signed out.
  if (options.identity === undefined && memory.read('token')?.startsWith(SIGNED)) {
    memory.clear();
  }
  let configAt = Date.now();
  const chat = new Chat(
    memory,
    options.language,
    (frame) => connection.send(frame),
    () => {
      widget.redraw();
    },
  );
  chat.guest.config = config;
  chat.guest.identity = options.identity;
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
    if (Date.now() - configAt > CONFIG_HOLDS) {
      configAt = Date.now();
      void loadConfig(options.base, options.site, chat.guest.config).then((next) => {
        chat.guest.config = next;
        widget.redraw();
      });
    }
  });
  widget.redraw();
  document.body.append(widget.host);
  window.Kontuar = {
    open: () => {
      widget.open();
    },
    close: () => {
      widget.close();
    },
    identify: (identity) => {
      chat.identify(identity);
    },
    logout: () => {
      chat.logout();
      connection.restart();
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

function whenReady(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => {
        resolve();
      });
    } else {
      resolve();
    }
  });
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && document.getElementById('kontuar-chat') === null) {
  const options = readOptions(script, document.documentElement.lang);
  if (options) {
    void Promise.all([loadConfig(options.base, options.site), whenReady()]).then(([config]) => {
      start(options, config);
    });
  }
}
