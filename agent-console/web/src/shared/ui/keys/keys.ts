import { onScopeDispose, shallowReactive } from 'vue';
import { preferences } from '../prefs';
import { matches, pressOf, type Combo } from './match';

export interface Binding {
  combo: Combo;
  /** i18n key of what it does, shown by "?". */
  label: string;
  run: () => void;
  /** Also inside fields, as Ctrl+K is. */
  when?: () => boolean;
}

/** What is bound right now; later ones win, so that the innermost pane answers first. */
export const bindings = shallowReactive<Binding[]>([]);

function handle(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const press = pressOf(event);
  for (const binding of [...bindings].reverse()) {
    if (!matches(binding.combo, press, preferences.singleKeys)) continue;
    if (binding.when && !binding.when()) continue;
    event.preventDefault();
    binding.run();
    return;
  }
}

let listening = false;

/** Binds keys for as long as the component lives. */
export function useKeys(...own: Binding[]): void {
  if (!listening) {
    window.addEventListener('keydown', handle);
    listening = true;
  }
  bindings.push(...own);
  onScopeDispose(() => {
    for (const binding of own) bindings.splice(bindings.indexOf(binding), 1);
  });
}
