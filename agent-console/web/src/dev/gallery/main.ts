import '@/shared/ui/css/index.css';
import { createApp } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { DESK, Desk } from '@/shared/api/desk/Desk';
import { Api } from '@/shared/api/http/Api';
import { Http } from '@/shared/api/http/Http';
import { i18n, speak } from '@/shared/i18n';
import { keepPreferences, preferences } from '@/shared/ui/prefs';
import { COLLEAGUES, ME, QUEUES, SHOP } from '../data/people';
import { fixtureTransport } from '../fixtureTransport';
import Gallery from './Gallery.vue';

/** Every main component in all its states, on one page. Development only: the build does not know this page. */
async function start(): Promise<void> {
  keepPreferences();
  await speak(preferences.language || 'en');
  const transport = fixtureTransport();
  const api = new Api(
    new Http(transport.fetch, () => undefined),
    transport.upload,
    transport.attachmentUrl,
    transport.letterUrl,
  );
  const desk = new Desk(ME, api, () => undefined);
  desk.hear({
    type: 'welcome',
    me: ME,
    queues: QUEUES,
    colleagues: COLLEAGUES,
    shop: SHOP,
    serverTime: new Date().toISOString(),
    counts: { mine: 6, bot: 34, queues: {} },
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
  });
  createApp(Gallery).use(i18n).use(router).provide(DESK, desk).mount('#app');
}

void start();
