import { onScopeDispose, watch } from 'vue';
import { useDesk } from '@/shared/api/desk/Desk';

/** Told again a little before it stops holding. */
const EVERY_MS = 4_000;
const TYPING_HOLDS_MS = 3_500;

/** Tells colleagues and the customer that this conversation is looked at, and when somebody types in it. */
export function useTelling(conversation: () => string): { typed: () => void } {
  const desk = useDesk();
  let typedAt = 0;
  const tell = (id: string) => {
    if (document.visibilityState !== 'visible') return;
    desk.socket.tell(id, Date.now() - typedAt < TYPING_HOLDS_MS ? 'typing' : 'viewing');
  };
  const timer = setInterval(() => tell(conversation()), EVERY_MS);
  watch(
    conversation,
    (next, before) => {
      typedAt = 0;
      if (before !== undefined) desk.socket.tell(before, 'left');
      tell(next);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearInterval(timer);
    desk.socket.tell(conversation(), 'left');
  });
  return {
    typed() {
      const quiet = Date.now() - typedAt >= TYPING_HOLDS_MS;
      typedAt = Date.now();
      if (quiet) tell(conversation());
    },
  };
}
