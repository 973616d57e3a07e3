import '@/shared/ui/css/index.css';
import { createConsole } from '@/app/createConsole';
import { browserTransport } from '@/app/transport';

async function start(): Promise<void> {
  const fixtures = import.meta.env.DEV && new URLSearchParams(location.search).has('fixtures');
  const transport = fixtures
    ? (await import('@/dev/fixtureTransport')).fixtureTransport()
    : browserTransport();
  (await createConsole(transport)).mount('#app');
}

void start();
