import { useI18n } from 'vue-i18n';
import { useDesk } from '@/shared/api/desk/Desk';
import type { Command } from '@/shared/api/protocol';
import { useFormat } from '@/shared/i18n/useFormat';
import { toast } from './toasts';

/** Gives a command and says so when it was refused; true when it was applied. */
export function useRefusals(): (command: Command) => Promise<boolean> {
  const desk = useDesk();
  const { t } = useI18n();
  const { word } = useFormat();
  return async (command) => {
    const answer = await desk.socket.give(command).answer;
    if (answer.outcome === 'applied') return true;
    const why = answer.reason ? word('refusal', answer.reason) : word('refusal', answer.outcome);
    toast(t('problem.refused', { why }), { tone: 'bad' });
    return false;
  };
}
