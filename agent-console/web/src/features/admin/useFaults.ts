import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';

/** What does not fit in a form, told beside its fields once saving was tried. */
export function useFaults(prefix: string, find: () => readonly string[]) {
  const { t } = useI18n();
  const tried = ref(false);
  const faults = computed(find);
  const fault = (name: string) =>
    tried.value && faults.value.includes(name) ? t(`${prefix}.fault.${name}`) : '';
  /** Whether the form fits; from now on its faults are shown. */
  function fits(): boolean {
    tried.value = true;
    return faults.value.length === 0;
  }
  return { fault, fits };
}
