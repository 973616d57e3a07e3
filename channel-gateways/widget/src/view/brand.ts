import type { Config } from '../config';

/** The site's colour and corner. Words on the colour are white or black, whichever is read more easily. */
export function brand(host: HTMLElement, config: Config): void {
  host.classList.toggle('left', config.position === 'left');
  const { color } = config;
  if (color === undefined || !/^#[0-9a-f]{6}$/i.test(color)) {
    return;
  }
  host.classList.add('branded');
  host.style.setProperty('--brand', color);
  host.style.setProperty('--on-brand', onColor(color));
}

/** WCAG 2: contrast by relative luminance. */
export function onColor(color: string): '#fff' | '#000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000';
}
