import { type Config, type Field, USUAL } from './config';
import type { Memory } from './memory';
import type { Details, Identity } from './protocol';

const NAME = 'details';

/** Who sits here, as far as he or the shop has told. */
export class Guest {
  config: Config = USUAL;
  identity: Identity | undefined;
  /** The shop's customers only, and this is none. */
  denied = false;
  private named = false;
  private reachable = false;

  constructor(private readonly memory: Memory) {}

  get details(): Details | undefined {
    return this.memory.readJson(NAME) as Details | undefined;
  }

  /** What the shop has said of him needs no asking. */
  welcomed(name: string | undefined, mail: boolean): void {
    this.named = name !== undefined;
    this.reachable = mail;
    this.denied = false;
  }

  /** The server tells of a mistake; true where there is no chat because of it. */
  refused(code: string): boolean {
    if (!code.startsWith('identity-')) {
      return false;
    }
    window.dispatchEvent(new CustomEvent('kontuar:identity', { detail: code }));
    this.denied = this.config.identity === 'required';
    return this.denied;
  }

  remember(details: Details): void {
    this.memory.write(NAME, JSON.stringify(details));
  }

  forget(): void {
    this.identity = undefined;
    this.welcomed(undefined, false);
  }

  /** What is asked before a chat; before a message for mail always an address. */
  fields(forMail: boolean): { field: Field; required: boolean }[] {
    return (['name', 'email', 'order'] as const)
      .map((field) => ({ field, ask: forMail && field === 'email' ? 'required' : this.config.form[field] }))
      .filter(({ field, ask }) => ask !== 'off' && !this.told(field))
      .map(({ field, ask }) => ({ field, required: ask === 'required' }));
  }

  /** Whether there is still something to ask before a chat begins. */
  get asked(): boolean {
    const { details } = this;
    const fields = this.fields(false);
    return details
      ? fields.some(({ field, required }) => required && (details[field] ?? '') === '')
      : fields.length > 0;
  }

  private told(field: Field): boolean {
    return (field === 'name' && this.named) || (field === 'email' && this.reachable);
  }
}
