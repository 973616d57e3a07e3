import type { Content } from '@/shared/api/protocol';

type Notice = Extract<Content, { kind: 'notice' }>;

/** How codes and ids in a notice become words. */
export interface Words {
  word(group: string, code: string): string;
  queue(id: string): string;
  colleague(id: string): string;
}

/** Which of the notice's texts fits what is known, and what goes into it. */
export function noticeText(notice: Notice, words: Words): { key: string; params: Record<string, string> } {
  const { details } = notice;
  const key = (part: string, what: string | undefined) => `conversation.notice.${part}${what ? '-to' : ''}`;
  const queue = some(details, 'queue', 'to');
  const agent = some(details, 'agent', 'staff', 'name');
  switch (notice.notice) {
    case 'moved-channel': {
      const channel = some(details, 'channel', 'to');
      return {
        key: key('moved-channel', channel),
        params: { channel: channel ? words.word('channel', channel) : '' },
      };
    }
    case 'handed-over': {
      const reason = details['reason'];
      const params = {
        reason: reason ? words.word('handoff', reason) : '',
        queue: queue ? words.queue(queue) : '',
      };
      const known = reason && queue ? '-both' : reason ? '-why' : queue ? '-to' : '';
      return { key: `conversation.notice.handed-over${known}`, params };
    }
    case 'assigned':
      return { key: key('assigned', agent), params: { agent: agent ? words.colleague(agent) : '' } };
    case 'taken-over': {
      const from = details['from'];
      const known = agent && from;
      const params = { agent: known ? words.colleague(agent) : '', from: known ? words.colleague(from) : '' };
      return { key: key('taken-over', known), params };
    }
    case 'transferred':
      return { key: key('transferred', queue), params: { queue: queue ? words.queue(queue) : '' } };
    case 'returned-to-queue':
      return { key: key('returned-to-queue', queue), params: { queue: queue ? words.queue(queue) : '' } };
    case 'given-to-bot':
      return { key: key('given-to-bot', agent), params: { agent: agent ? words.colleague(agent) : '' } };
    case 'closed': {
      const disposition = details['disposition'];
      const params = { disposition: disposition ? words.word('disposition', disposition) : '' };
      return { key: key('closed', disposition), params };
    }
    case 'reopened':
      return { key: 'conversation.notice.reopened', params: {} };
    case 'call':
      return callText(details, agent ? words.colleague(agent) : '');
    case 'sent-by-mail':
      return {
        key: `conversation.notice.sent-by-mail${details['what'] === 'transcript' ? '-copy' : ''}`,
        params: {},
      };
    case 'rated':
      return { key: 'conversation.notice.rated', params: { score: details['score'] ?? '' } };
    case 'delivery-failed': {
      const reason = details['reason'];
      const params = { reason: reason ? words.word('delivery-reason', reason) : '' };
      return { key: key('delivery-failed', reason), params };
    }
  }
}

const CALL_STEPS = [
  'began',
  'callback-asked',
  'connected',
  'not-reached',
  'voicemail-left',
  'agent-calls',
  'agent-called',
  'ended',
];
const OUTCOMES = new Set(['completed', 'busy', 'no-answer', 'failed', 'canceled']);

/** A step that only a newer server knows is shown as something of the call. */
function callText(
  details: Record<string, string>,
  agent: string,
): { key: string; params: Record<string, string> } {
  const step = details['step'] ?? '';
  const seconds = Number(details['seconds'] ?? '');
  const long = (step === 'ended' || step === 'voicemail-left') && seconds > 0 ? '-long' : '';
  const whom = step === 'connected' && agent !== '' ? '-to' : '';
  if (step === 'agent-called') {
    const outcome = details['outcome'] ?? '';
    const how = OUTCOMES.has(outcome) ? outcome : outcome.startsWith('agent-') ? 'agent' : 'failed';
    return {
      key: `conversation.notice.call-agent-called-${how}`,
      params: { length: lengthOf(seconds), agent },
    };
  }
  const known = CALL_STEPS.includes(step) ? `-${step}${long}${whom}` : '';
  return { key: `conversation.notice.call${known}`, params: { length: lengthOf(seconds), agent } };
}

/** Minutes and seconds, as telephones show them. */
function lengthOf(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.trunc(seconds)) : 0;
  return `${String(Math.trunc(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

function some(details: Record<string, string>, ...names: string[]): string | undefined {
  return names.map((name) => details[name]).find((value) => value !== undefined && value !== '');
}
