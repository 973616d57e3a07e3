import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Result } from '@/shared/api/http/Http';
import { useProblems } from './problems';
import { toast } from './toasts';

/** Saving a form: one at a time, with what went wrong beside it. */
export function useSaving() {
  const busy = ref(false);
  const error = ref('');
  const { t } = useI18n();
  const say = useProblems();
  async function save<T>(send: () => Promise<Result<T>>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    error.value = '';
    const result = await send();
    busy.value = false;
    if (result.ok) {
      toast(t('admin.saved'));
      return result.value;
    }
    const { problem } = result;
    error.value =
      problem.status === 409 && problem.detail === '' ? t('admin.changed-meanwhile') : say(problem);
    return undefined;
  }
  return { busy, error, save };
}
