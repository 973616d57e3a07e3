import { ref } from 'vue';

/** In which zone moments are shown: the shop's once it is known, the browser's until then. */
export const clockZone = ref(Intl.DateTimeFormat().resolvedOptions().timeZone);
