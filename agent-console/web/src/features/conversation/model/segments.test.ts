import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments';

const shared = process.env['KONTUAR_SHARED'] ?? '../../../shared';
const file = join(shared, 'conformance/vectors.json');

describe('segmentsOf', () => {
  it('counts one part up to 160 letters and 153 a part beyond', () => {
    expect(segmentsOf('a'.repeat(160))).toEqual({ encoding: 'GSM-7', units: 160, segments: 1 });
    expect(segmentsOf('a'.repeat(161)).segments).toBe(2);
    expect(segmentsOf('').segments).toBe(1);
  });

  it('lets one letter outside the alphabet switch the whole text', () => {
    expect(segmentsOf('ą')).toEqual({ encoding: 'UCS-2', units: 1, segments: 1 });
    expect(segmentsOf('ż'.repeat(71)).segments).toBe(2);
  });

  it('tears no pair apart', () => {
    expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(10)}`).segments).toBe(2);
    expect(segmentsOf('😀'.repeat(36))).toEqual({ encoding: 'UCS-2', units: 72, segments: 2 });
  });

  it.skipIf(!existsSync(file))('agrees with every published vector', () => {
    const vectors = (
      JSON.parse(readFileSync(file, 'utf8')) as {
        sms: { name: string; text: string; encoding: string; units: number; segments: number }[];
      }
    ).sms;
    expect(vectors.length).toBeGreaterThan(10);
    for (const { name, text, ...expected } of vectors) {
      expect({ name, ...segmentsOf(text) }).toMatchObject({ name, segments: expected.segments });
    }
  });
});
