import type { Attachment } from '../protocol';
import { readProblem, type Result, UNREACHABLE } from './Http';

/** The server's limits, checked before the first byte travels. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
export const MAX_FILES = 10;

export interface Upload {
  readonly done: Promise<Result<Attachment>>;
  readonly cancel: () => void;
}

export type Uploader = (file: File, progress: (fraction: number) => void) => Upload;

/** Sends a file's bytes; by XMLHttpRequest, since fetch tells no progress of an upload. */
export const uploadFile: Uploader = (file, progress) => {
  const request = new XMLHttpRequest();
  const done = new Promise<Result<Attachment>>((resolve) => {
    const fail = () => resolve({ ok: false, problem: { status: UNREACHABLE, title: '', detail: '' } });
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onerror = fail;
    request.onabort = fail;
    request.onload = () => {
      const good = request.status >= 200 && request.status < 300;
      if (good) resolve({ ok: true, value: JSON.parse(request.responseText) as Attachment });
      else resolve({ ok: false, problem: readProblem(request.status, request.responseText) });
    };
  });
  request.open('POST', `/api/attachments?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('X-Kontuar-CSRF', '1');
  request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
  request.send(file);
  return { done, cancel: () => request.abort() };
};
