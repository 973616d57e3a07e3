/** What the widget remembers in the shop page's localStorage; forgets gracefully where a browser allows none. */
export class Memory {
  private readonly fallback = new Map<string, string>();

  constructor(private readonly site: string) {}

  read(name: string): string | undefined {
    const key = this.key(name);
    try {
      return localStorage.getItem(key) ?? this.fallback.get(key);
    } catch {
      return this.fallback.get(key);
    }
  }

  write(name: string, value: string): void {
    const key = this.key(name);
    this.fallback.set(key, value);
    try {
      localStorage.setItem(key, value);
    } catch {
      // Private windows and full storages: this page load still has it.
    }
  }

  /** All that is remembered of this visitor is gone. */
  clear(): void {
    const prefix = this.key('');
    this.fallback.clear();
    try {
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => {
          localStorage.removeItem(key);
        });
    } catch {
      // Where nothing could be written there is nothing to forget.
    }
  }

  /** What was written as JSON; undefined when there is nothing or it is broken. */
  readJson(name: string): unknown {
    try {
      return JSON.parse(this.read(name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  private key(name: string): string {
    return `kontuar:${this.site}:${name}`;
  }
}
