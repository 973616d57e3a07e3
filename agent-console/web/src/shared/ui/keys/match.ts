/** What of a keyboard event decides. */
export interface Press {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** Whether it goes into a field. */
  inField: boolean;
}

/** A combination such as `j`, `/`, `ctrl+k`, `ctrl+shift+enter`. */
export type Combo = string;

export function pressOf(event: KeyboardEvent): Press {
  const target = event.target;
  const inField =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null);
  // Command on a Mac is what Ctrl is elsewhere.
  const ctrl = event.ctrlKey || event.metaKey;
  return { key: event.key.toLowerCase(), ctrl, shift: event.shiftKey, alt: event.altKey, inField };
}

export function isSingle(combo: Combo): boolean {
  return !combo.includes('ctrl+');
}

/** Whether a press means this combination; single letters mean nothing inside fields or when they are switched off. */
export function matches(combo: Combo, press: Press, singleKeys: boolean): boolean {
  if (press.alt) return false;
  const parts = combo.split('+').filter((part) => part !== '');
  const key = combo.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const ctrl = parts.includes('ctrl');
  if (press.key !== key || press.ctrl !== ctrl) return false;
  if (!ctrl) return singleKeys && !press.inField;
  return press.shift === parts.includes('shift');
}

/** How a combination is written beside what it does. */
export function shown(combo: Combo): string {
  const names: Record<string, string> = { ctrl: 'Ctrl', shift: 'Shift', enter: 'Enter', escape: 'Esc' };
  return combo
    .split('+')
    .map((part) => names[part] ?? part.toUpperCase())
    .join(' ');
}
