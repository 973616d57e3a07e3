import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function token(name: string, theme: 'light' | 'dark'): string {
  const match = new RegExp(`--${name}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+));`).exec(css);
  const value = match?.[3] ?? match?.[theme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`tokens: expected --${name}`);
  return value;
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: [ink: string, grounds: string[]][] = [
  ['ink', ['bg', 'surface', 'sunken', 'accent-soft', 'note', 'hover']],
  ['ink-2', ['bg', 'surface', 'sunken', 'accent-soft', 'hover']],
  ['ink-3', ['bg', 'surface', 'sunken', 'accent-soft', 'note', 'hover', 'raised']],
  ['accent', ['bg', 'surface', 'sunken', 'accent-soft']],
  ['accent-ink', ['accent']],
  ['ok', ['ok-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['bad', ['bad-soft', 'surface', 'sunken', 'accent-soft']],
  ['bad-ink', ['bad']],
  ['info', ['info-soft']],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5),
  );

  it.each(['surface', 'bg'])('edges of fields and the focus are seen on %s', (ground) => {
    expect(contrast(token('edge', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(token('accent', theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(['whatsapp', 'sms', 'email', 'voice', 'chat'])('the sign on %s is seen', (channel) => {
    expect(contrast('#ffffff', token(channel, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
