import { ref, shallowRef, watch, type Ref } from 'vue';
import { useDesk } from '@/shared/api/desk/Desk';
import type { Problem, SearchHit } from '@/shared/api/protocol';
import { MIN_QUERY, type HitKind } from './model/hits';

const PAUSE_MS = 180;

/** Searches a moment after the last letter; only the answer to the latest question counts. */
export function useSearch(query: Ref<string>, kind?: Ref<HitKind | undefined>) {
  const desk = useDesk();
  const hits = shallowRef<SearchHit[]>([]);
  const phase = ref<'idle' | 'busy' | 'done' | 'failed'>('idle');
  const problem = ref<Problem>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function run(): Promise<void> {
    asked += 1;
    const mine = asked;
    const result = await desk.api.search(query.value.trim(), kind?.value);
    if (mine !== asked) return;
    hits.value = result.ok ? result.value : [];
    problem.value = result.ok ? undefined : result.problem;
    phase.value = result.ok ? 'done' : 'failed';
  }
  watch(
    [query, () => kind?.value],
    () => {
      clearTimeout(timer);
      if (query.value.trim().length < MIN_QUERY) {
        asked += 1;
        hits.value = [];
        phase.value = 'idle';
        return;
      }
      phase.value = 'busy';
      timer = setTimeout(() => void run(), PAUSE_MS);
    },
    { immediate: true },
  );
  return { hits, phase, problem, retry: run };
}
