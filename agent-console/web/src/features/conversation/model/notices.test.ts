import { expect, it } from 'vitest';
import type { NoticeKind } from '@/shared/api/protocol';
import en from '@/shared/i18n/en';
import { noticeText } from './notices';

const words = {
  word: (group: string, code: string) => `${group}:${code}`,
  queue: (id: string) => `queue:${id}`,
  colleague: (id: string) => `agent:${id}`,
};
const KINDS: NoticeKind[] = [
  'moved-channel',
  'handed-over',
  'assigned',
  'taken-over',
  'transferred',
  'returned-to-queue',
  'given-to-bot',
  'closed',
  'reopened',
  'delivery-failed',
  'call',
];
const DETAILS = [
  {},
  { channel: 'sms', reason: 'asked', queue: 'q', agent: 'a', disposition: 'solved' },
  { reason: 'asked' },
  { queue: 'q' },
  { step: 'began' },
  { step: 'connected', agent: 'a' },
  { step: 'ended', seconds: '75' },
  { step: 'voicemail-left', seconds: '9' },
  { step: 'callback-asked' },
  { step: 'something-newer' },
];

it('has a text for every notice, whatever is known', () => {
  for (const notice of KINDS) {
    for (const details of DETAILS) {
      const { key } = noticeText(
        { kind: 'notice', notice, details: details as Record<string, string> },
        words,
      );
      expect(en.conversation.notice).toHaveProperty(key.replace('conversation.notice.', ''));
    }
  }
});

it('says how long a call was', () => {
  const details = { step: 'ended', seconds: '3675' };
  expect(noticeText({ kind: 'notice', notice: 'call', details }, words)).toEqual({
    key: 'conversation.notice.call-ended-long',
    params: { length: '61:15', agent: '' },
  });
});

it('says why and where to', () => {
  const details = { reason: 'asked', queue: 'returns' };
  expect(noticeText({ kind: 'notice', notice: 'handed-over', details }, words)).toEqual({
    key: 'conversation.notice.handed-over-both',
    params: { reason: 'handoff:asked', queue: 'queue:returns' },
  });
});
