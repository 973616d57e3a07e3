import { createApp, type App as VueApp } from 'vue';
import { Api } from '@/shared/api/http/Api';
import { Http, type Fetch } from '@/shared/api/http/Http';
import type { Uploader } from '@/shared/api/http/upload';
import { SESSION, Session } from '@/shared/api/desk/Session';
import type { Wire } from '@/shared/api/socket/ConsoleSocket';
import { browserLanguage, i18n, speak } from '@/shared/i18n';
import { keepPreferences, preferences } from '@/shared/ui/prefs';
import App from './App.vue';
import { createConsoleRouter } from './router';

/** The ways to the server; fixtures in development put others in their place. */
export interface Transport {
  fetch: Fetch;
  upload: Uploader;
  connect: () => Wire;
  attachmentUrl?: (conversation: string, attachment: string) => string;
  letterUrl?: (conversation: string, message: string) => string;
}

export async function createConsole(transport: Transport): Promise<VueApp> {
  keepPreferences();
  const http = new Http(transport.fetch, () => session.leave());
  const api = new Api(http, transport.upload, transport.attachmentUrl, transport.letterUrl);
  const session: Session = new Session(api, transport.connect);
  const router = createConsoleRouter(session);
  await speak(preferences.language || browserLanguage(navigator.languages));
  return createApp(App).use(i18n).use(router).provide(SESSION, session);
}
