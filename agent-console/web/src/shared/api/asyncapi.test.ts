import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const protocol = readFileSync(new URL('./protocol.ts', import.meta.url), 'utf8');
const described = readFileSync(new URL('../../../../../docs/asyncapi.yaml', import.meta.url), 'utf8');

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();
}

/** The frames of a union in protocol.ts, which ends before the next empty line. */
function inProtocol(union: string): string[] {
  const members = protocol.split(`export type ${union} =\n`)[1]?.split('\n\n')[0];
  if (members === undefined) throw new Error(`protocol.ts: expected the union ${union}`);
  return all(/\btype: '([\w-]+)'/g, members);
}

/** The console's channel, which ends before the next line that is indented as little as its name. */
function channel(): string {
  const lines = /^channels:\n(?:.*\n)*? {2}console:\n((?: {4}.*\n|\n)+)/m.exec(described)?.[1];
  if (lines === undefined) throw new Error('asyncapi.yaml: expected the channel console');
  return lines;
}

describe.each([
  { union: 'ClientFrame', side: 'client' },
  { union: 'ServerFrame', side: 'server' },
])('docs/asyncapi.yaml and $union', ({ union, side }) => {
  const frames = inProtocol(union);

  it('name the same frames', () => {
    expect(frames).not.toHaveLength(0);
    expect(all(new RegExp(`^ {6}${side}\\.([\\w-]+):$`, 'gm'), channel())).toEqual(frames);
  });

  it('agree on what the type of each says', () => {
    const constants = new RegExp(
      `^ {6}${side}\\.[\\w-]+:\\n(?: {8}.*\\n)*? {12}type: \\{ const: ([\\w-]+) \\}$`,
      'gm',
    );
    expect(all(constants, channel())).toEqual(frames);
  });

  it('leave none out of what is heard or told', () => {
    expect(all(new RegExp(`#/channels/console/messages/${side}\\.([\\w-]+)`, 'g'), described)).toEqual(
      frames,
    );
  });
});
