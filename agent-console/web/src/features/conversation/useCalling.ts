import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDesk } from '@/shared/api/desk/Desk';
import type { CallResult } from '@/shared/api/protocol';
import { useProblems } from '@/shared/ui/problems';
import { toast } from '@/shared/ui/toasts';

const OURS = ['no-phone', 'no-telephone'];

/** Calls the customer by the agent's own phone, and tells how that began; the timeline tells how it ended. */
export function useCalling() {
  const desk = useDesk();
  const { t } = useI18n();
  const say = useProblems();
  const calling = ref(false);

  function tell(result: CallResult): void {
    if (result.outcome === 'ringing') toast(t('conversation.call-rings'));
    else if (result.outcome === 'unknown') toast(t('conversation.call-unknown'), { tone: 'bad' });
    else {
      const { code = '', reason = code } = result;
      const why = OURS.includes(code) ? t(`conversation.call-${code}`) : reason;
      toast(t('conversation.call-refused', { reason: why }), { tone: 'bad' });
    }
  }

  async function call(conversation: string): Promise<void> {
    if (calling.value) return;
    calling.value = true;
    const answer = await desk.api.conversations.call(conversation);
    calling.value = false;
    if (answer.ok) tell(answer.value);
    else toast(say(answer.problem), { tone: 'bad' });
  }

  return { calling, call };
}
