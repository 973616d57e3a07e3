import type { Attachment, Problem } from '@/shared/api/protocol';
import { MAX_FILE_BYTES, MAX_FILES, type Uploader } from '@/shared/api/http/upload';

/** A file on its way to the server, or one that did not get there. */
export interface UploadItem {
  readonly key: string;
  readonly conversation: string;
  readonly name: string;
  readonly size: number;
  /** 0 to 1. */
  readonly progress: number;
  readonly fault?: UploadFault;
  readonly problem?: Problem;
}

export type UploadFault = 'too-large' | 'too-many' | 'empty' | 'failed';

/** Files being sent, by conversation: they go on while another conversation is open. */
export class Uploads {
  private readonly items = new Map<string, UploadItem>();
  private readonly cancels = new Map<string, () => void>();
  private count = 0;

  constructor(
    private readonly upload: Uploader,
    private readonly changed: () => void,
    private readonly arrived: (conversation: string, attachment: Attachment) => void,
  ) {}

  of(conversation: string): UploadItem[] {
    return [...this.items.values()].filter((item) => item.conversation === conversation);
  }

  running(conversation: string): boolean {
    return this.of(conversation).some((item) => item.fault === undefined);
  }

  /** @param already how many files the draft has */
  add(conversation: string, files: readonly File[], already: number): void {
    let room = MAX_FILES - already - this.of(conversation).filter((item) => !item.fault).length;
    for (const file of files) {
      const fault = faultOf(file, room);
      room -= fault ? 0 : 1;
      this.count += 1;
      const key = `u${this.count}`;
      const base = { key, conversation, name: file.name, size: file.size, progress: 0 };
      this.items.set(key, fault ? { ...base, fault } : base);
      if (!fault) void this.start(key, conversation, file);
    }
    this.changed();
  }

  remove(key: string): void {
    this.cancels.get(key)?.();
    this.cancels.delete(key);
    this.items.delete(key);
    this.changed();
  }

  private async start(key: string, conversation: string, file: File): Promise<void> {
    const { done, cancel } = this.upload(file, (progress) => this.update(key, { progress }));
    this.cancels.set(key, cancel);
    const result = await done;
    this.cancels.delete(key);
    if (!this.items.has(key)) return;
    if (result.ok) {
      this.items.delete(key);
      this.arrived(conversation, result.value);
      this.changed();
    } else {
      const fault = result.problem.status === 413 ? 'too-large' : 'failed';
      this.update(key, { fault, problem: result.problem });
    }
  }

  private update(key: string, change: Partial<UploadItem>): void {
    const item = this.items.get(key);
    if (item) this.items.set(key, { ...item, ...change });
    this.changed();
  }
}

function faultOf(file: File, room: number): UploadFault | undefined {
  if (file.size === 0) return 'empty';
  if (file.size > MAX_FILE_BYTES) return 'too-large';
  return room <= 0 ? 'too-many' : undefined;
}
