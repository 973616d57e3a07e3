import { onScopeDispose, readonly, ref, type Ref } from 'vue';

const now = ref(Date.now());
let offset = 0;
let users = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Server's clock less the browser's: a browser with a wrong clock still shows how long somebody waits. */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  now.value = Date.now() + offset;
}

/** The server's time, once a second, in milliseconds. One timer for the whole page. */
export function useNow(): Readonly<Ref<number>> {
  users += 1;
  now.value = Date.now() + offset;
  timer ??= setInterval(() => (now.value = Date.now() + offset), 1_000);
  onScopeDispose(() => {
    users -= 1;
    if (users > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
  return readonly(now);
}
