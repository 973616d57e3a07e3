import { describe, expect, it, vi } from 'vitest';
import type { Result } from '@/shared/api/http/Http';
import { MAX_FILE_BYTES } from '@/shared/api/http/upload';
import type { Attachment } from '@/shared/api/protocol';
import { Uploads } from './Uploads';

const file = (name: string, size = 10) => ({ name, size, type: 'image/png' }) as File;

function bench() {
  const sends: {
    finish: (result: Result<Attachment>) => void;
    progress: (part: number) => void;
    cancel: () => void;
  }[] = [];
  const arrived = vi.fn();
  const uploads = new Uploads(
    (_file, progress) => {
      const cancel = vi.fn();
      const done = new Promise<Result<Attachment>>((finish) => sends.push({ finish, progress, cancel }));
      return { done, cancel };
    },
    () => undefined,
    arrived,
  );
  return { uploads, sends, arrived };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a file', () => {
  it('shows how far it is and becomes an attachment', async () => {
    const { uploads, sends, arrived } = bench();
    uploads.add('c1', [file('a.png')], 0);
    sends[0]?.progress(0.5);
    expect(uploads.of('c1')).toMatchObject([{ name: 'a.png', progress: 0.5 }]);
    const attachment = { id: 'f1', name: 'a.png', type: 'image/png', size: 10 };
    sends[0]?.finish({ ok: true, value: attachment });
    await settled();
    expect(arrived).toHaveBeenCalledWith('c1', attachment);
    expect(uploads.of('c1')).toEqual([]);
  });

  it('is refused before it travels when it is too large, empty or one too many', () => {
    const { uploads, sends } = bench();
    uploads.add('c1', [file('big', MAX_FILE_BYTES + 1), file('empty', 0), file('good'), file('eleventh')], 9);
    expect(uploads.of('c1').map((item) => item.fault)).toEqual(['too-large', 'empty', undefined, 'too-many']);
    expect(sends).toHaveLength(1);
  });

  it('stays with what went wrong', async () => {
    const { uploads, sends } = bench();
    uploads.add('c1', [file('a.png')], 0);
    sends[0]?.finish({ ok: false, problem: { status: 413, title: '', detail: '' } });
    await settled();
    expect(uploads.of('c1')).toMatchObject([{ fault: 'too-large' }]);
    expect(uploads.running('c1')).toBe(false);
  });

  it('can be taken back while it travels', async () => {
    const { uploads, sends, arrived } = bench();
    uploads.add('c1', [file('a.png')], 0);
    uploads.remove('u1');
    expect(sends[0]?.cancel).toHaveBeenCalled();
    sends[0]?.finish({ ok: true, value: { id: 'f1', name: '', type: '', size: 1 } });
    await settled();
    expect(arrived).not.toHaveBeenCalled();
  });
});
