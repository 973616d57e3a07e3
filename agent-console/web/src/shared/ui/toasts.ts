import { shallowReactive } from 'vue';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'bad';
  action?: { label: string; run: () => void };
}

/** Short notices at the bottom; one with an action stays as long as the action is good. */
export const toasts = shallowReactive<Toast[]>([]);
let count = 0;

export function dismiss(id: number): void {
  const index = toasts.findIndex((toast) => toast.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

export function toast(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> & { forMs?: number } = {}) {
  count += 1;
  const id = count;
  const { forMs = 6_000, tone = 'plain', action } = options;
  toasts.push({ id, text, tone, ...(action && { action }) });
  setTimeout(() => dismiss(id), forMs);
}
