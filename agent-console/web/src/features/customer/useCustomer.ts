import { computed, ref, shallowRef, watch } from 'vue';
import { useDesk } from '@/shared/api/desk/Desk';
import type { CustomerView, Problem } from '@/shared/api/protocol';

/** A customer's whole view, read again whenever another one is asked for. */
export function useCustomer(contact: () => string | undefined) {
  const desk = useDesk();
  const customer = shallowRef<CustomerView>();
  const problem = ref<Problem>();
  const contactId = computed(contact);
  const linkProblem = ref<Problem>();
  const busy = ref(false);

  async function load(): Promise<void> {
    const asked = contactId.value;
    problem.value = undefined;
    if (asked === undefined) return;
    const result = await desk.api.customers.read(asked);
    if (asked !== contactId.value) return;
    if (result.ok) customer.value = result.value;
    else problem.value = result.problem;
  }
  async function link(other: string, kind: 'same' | 'unlinked' | 'not-same'): Promise<boolean> {
    const asked = contactId.value;
    if (asked === undefined || busy.value) return false;
    busy.value = true;
    linkProblem.value = undefined;
    const result = await desk.api.customers.link(asked, other, kind);
    busy.value = false;
    if (result.ok) customer.value = result.value;
    else linkProblem.value = result.problem;
    return result.ok;
  }

  watch(
    contactId,
    () => {
      customer.value = undefined;
      linkProblem.value = undefined;
      void load();
    },
    { immediate: true },
  );
  return { customer, problem, load, link, linkProblem, busy };
}
