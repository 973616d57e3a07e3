import type { Attachment, UploadedFile } from './protocol';

export const ACCEPTED = 'image/png,image/jpeg,image/gif,image/webp,application/pdf,text/plain';

export type UploadFailure = 'too-large' | 'bad-kind' | 'too-many' | 'failed';

export interface Upload {
  /** Settles with the file as the server knows it, or with why it does not. */
  done: Promise<UploadedFile | UploadFailure>;
  cancel(): void;
}

/** Brings files to the server and back, as the visitor that the token names. */
export class Files {
  private readonly pictures = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly base: string,
    private readonly site: string,
    private readonly token: () => string | undefined,
  ) {}

  upload(file: File, progress: (share: number) => void): Upload {
    const request = new XMLHttpRequest();
    const done = new Promise<UploadedFile | UploadFailure>((resolve) => {
      request.upload.onprogress = (event) => {
        progress(event.lengthComputable ? event.loaded / event.total : 0);
      };
      request.onload = () => {
        resolve(
          request.status === 201
            ? (JSON.parse(request.responseText) as UploadedFile)
            : failure(request.status),
        );
      };
      request.onerror = request.onabort = () => {
        resolve('failed');
      };
    });
    request.open('POST', this.url());
    request.setRequestHeader('Authorization', `Bearer ${this.token() ?? ''}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.send(file);
    return {
      done,
      cancel: () => {
        request.abort();
      },
    };
  }

  /** A URL under which this page can show the picture; undefined when it cannot be had. */
  picture(file: Attachment): Promise<string | undefined> {
    const known = this.pictures.get(file.id) ?? this.fetch(file);
    this.pictures.set(file.id, known);
    return known;
  }

  async save(file: Attachment): Promise<boolean> {
    const url = await this.fetch(file);
    if (url === undefined) {
      return false;
    }
    const link = document.createElement('a');
    link.href = url;
    link.download = file.name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
    return true;
  }

  private async fetch(file: Attachment): Promise<string | undefined> {
    try {
      const answer = await fetch(`${this.url()}/${encodeURIComponent(file.id)}`, {
        headers: { Authorization: `Bearer ${this.token() ?? ''}` },
      });
      return answer.ok ? URL.createObjectURL(await answer.blob()) : undefined;
    } catch {
      return undefined;
    }
  }

  private url(): string {
    return `${this.base}/chat/${encodeURIComponent(this.site)}/files`;
  }
}

function failure(status: number): UploadFailure {
  switch (status) {
    case 413:
      return 'too-large';
    case 415:
      return 'bad-kind';
    case 429:
      return 'too-many';
    default:
      return 'failed';
  }
}
