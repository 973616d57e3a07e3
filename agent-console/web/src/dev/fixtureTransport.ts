import type { Transport } from '@/app/createConsole';
import { answerTo } from './answers';
import { FakeServer } from './FakeServer';

/** The console with canned answers, for looking at it without a server: `/?fixtures`. Development only. */
export function fixtureTransport(): Transport {
  return {
    connect: () => new FakeServer(),
    fetch: async (path, init) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const answer = answerTo(init.method ?? 'GET', path, typeof init.body === 'string' ? init.body : '');
      const status = answer === undefined ? 404 : 200;
      return new Response(JSON.stringify(answer ?? { status, title: 'Not found', detail: '' }), { status });
    },
    upload: (_file, progress) => {
      let timer: ReturnType<typeof setInterval> | undefined;
      const done = new Promise<never>(() => {
        let part = 0;
        timer = setInterval(() => progress((part = Math.min(0.7, part + 0.1))), 200);
      });
      return { done, cancel: () => clearInterval(timer) };
    },
    attachmentUrl: () => '/src/dev/data/photo.svg',
    letterUrl: () => '/src/dev/data/letter.html',
  };
}
