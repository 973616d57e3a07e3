/** A token's colour as the canvas needs it: `light-dark()` resolved for the theme that is on. */
export function colourOf(el: HTMLElement, token: string, opacity = 1): string {
  const probe = document.createElement('span');
  probe.style.color =
    opacity === 1 ? `var(${token})` : `color-mix(in srgb, var(${token}) ${opacity * 100}%, transparent)`;
  el.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
