import { useI18n } from 'vue-i18n';
import { UNREACHABLE } from '@/shared/api/http/Http';
import type { Problem } from '@/shared/api/protocol';

/** What to say about a failed request: our words where the status says it all, the server's sentence otherwise. */
export function useProblems(): (problem: Problem) => string {
  const { t } = useI18n();
  return (problem) => {
    if (problem.status === UNREACHABLE) return t('problem.offline');
    if (problem.status === 403) return t('problem.forbidden');
    if (problem.status === 413) return t('problem.too-large');
    if (problem.status === 429) return t('problem.limited');
    if (problem.detail !== '') return problem.detail;
    if (problem.status === 404) return t('problem.not-found');
    return problem.title !== '' ? problem.title : t('problem.unknown', { status: problem.status });
  };
}
