import { computed, ref, watch } from 'vue';
import { useDesk } from '@/shared/api/desk/Desk';
import type { ConversationDetail, Message, Sending } from '@/shared/api/protocol';
import { useNow } from '@/shared/ui/now';
import { wayOf } from './model/sending';

export interface SendingInput {
  detail: () => ConversationDetail;
  messages: () => readonly Message[];
}

/** What the customer's channel lets through: asked anew when the customer wrote, or another conversation is open. */
export function useSending({ detail, messages }: SendingInput) {
  const desk = useDesk();
  const now = useNow();
  const sending = ref<Sending>();
  const heard = computed(() => messages().findLast((one) => one.direction === 'inbound')?.seq ?? 0);
  const way = computed(() => wayOf(sending.value, now.value));

  watch(
    [() => detail().id, heard],
    async ([id], before) => {
      if (id !== before[0]) sending.value = undefined;
      const read = await desk.api.conversations.sending(id);
      // Not known now: the server refuses what may not be sent, with its reason.
      if (detail().id === id) sending.value = read.ok ? read.value : undefined;
    },
    { immediate: true },
  );

  return { sending, way, copies: computed(() => sending.value?.copies ?? []) };
}
