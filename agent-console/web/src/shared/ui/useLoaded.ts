import { ref, shallowRef } from 'vue';
import type { Result } from '@/shared/api/http/Http';
import type { Problem } from '@/shared/api/protocol';

/** Something read from the server: absent until it is there, with the problem when it did not come. */
export function useLoaded<T>(read: () => Promise<Result<T>>) {
  const value = shallowRef<T>();
  const problem = ref<Problem>();
  async function load(): Promise<void> {
    const result = await read();
    problem.value = result.ok ? undefined : result.problem;
    if (result.ok) value.value = result.value;
  }
  void load();
  return { value, problem, load };
}
