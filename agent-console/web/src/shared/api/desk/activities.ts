import type { ServerFrame } from '../protocol';

type ActivityFrame = Extract<ServerFrame, { type: 'activity' }>;

export interface Doing {
  id: string;
  name: string;
  who: ActivityFrame['who'];
  doing: 'viewing' | 'typing';
  until: number;
}

/** An activity holds for this long unless it is told again. */
export const HOLDS_MS = 6_000;

/** Who looks at which conversation and who types, for as long as it holds. */
export class Activities {
  private readonly byConversation = new Map<string, Map<string, Doing>>();

  take(frame: ActivityFrame, now: number): void {
    const people = this.byConversation.get(frame.conversation) ?? new Map<string, Doing>();
    const { id, name, who, doing } = frame;
    if (doing === 'left') people.delete(id);
    else people.set(id, { id, name, who, doing, until: now + HOLDS_MS });
    this.byConversation.set(frame.conversation, people);
  }

  /** Everyone but `me` whose activity still holds, those who type first. */
  of(conversation: string, me: string, now: number): Doing[] {
    const people = [...(this.byConversation.get(conversation)?.values() ?? [])];
    return people
      .filter((one) => one.until > now && one.id !== me)
      .sort((a, b) => Number(b.doing === 'typing') - Number(a.doing === 'typing'));
  }
}
