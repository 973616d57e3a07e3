import { inject, shallowReactive, type InjectionKey } from 'vue';
import type { Api } from '../http/Api';
import type { Me } from '../protocol';
import type { Wire } from '../socket/ConsoleSocket';

/** Who is signed in, as far as this browser knows. */
export class Session {
  readonly state: { phase: 'unknown' | 'out' | 'in' | 'unreachable'; me?: Me } = shallowReactive({
    phase: 'unknown',
  });

  constructor(
    readonly api: Api,
    readonly connect: () => Wire,
  ) {}

  /** Asks the server; needed once at the start, and whenever there is doubt. */
  async check(): Promise<void> {
    const result = await this.api.session.read();
    if (result.ok) this.begin(result.value);
    else if (result.problem.status === 401) this.leave();
    else if (this.state.phase === 'unknown') this.state.phase = 'unreachable';
  }

  begin(me: Me): void {
    this.state.me = me;
    this.state.phase = 'in';
  }

  /** The server no longer knows us, or never did. */
  leave(): void {
    delete this.state.me;
    this.state.phase = 'out';
  }

  async signOut(): Promise<void> {
    await this.api.session.end();
    this.leave();
  }
}

export const SESSION: InjectionKey<Session> = Symbol('session');

export function useSession(): Session {
  const session = inject(SESSION);
  if (!session) throw new Error('useSession: expected the console to provide it');
  return session;
}
