import { describe, expect, it } from 'vitest';
import { Activities } from './activities';

const frame = (id: string, doing: 'viewing' | 'typing' | 'left') =>
  ({ type: 'activity', conversation: 'c1', who: 'staff', id, name: id, doing }) as const;

describe('who looks and types', () => {
  it('holds for six seconds', () => {
    const activities = new Activities();
    activities.take(frame('marek', 'viewing'), 1_000);
    expect(activities.of('c1', 'me', 6_999)).toHaveLength(1);
    expect(activities.of('c1', 'me', 7_000)).toEqual([]);
  });

  it('ends when somebody leaves', () => {
    const activities = new Activities();
    activities.take(frame('marek', 'viewing'), 0);
    activities.take(frame('marek', 'left'), 1);
    expect(activities.of('c1', 'me', 2)).toEqual([]);
  });

  it('names those who type first, and never oneself', () => {
    const activities = new Activities();
    activities.take(frame('marek', 'viewing'), 0);
    activities.take(frame('me', 'typing'), 0);
    activities.take(frame('ioana', 'typing'), 0);
    expect(activities.of('c1', 'me', 1).map((one) => one.id)).toEqual(['ioana', 'marek']);
    expect(activities.of('c2', 'me', 1)).toEqual([]);
  });
});
