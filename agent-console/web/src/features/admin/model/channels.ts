import type { ChannelAccountDraft } from '@/shared/api/http/bodies';
import type { ChannelAccountView, ChannelKind } from '@/shared/api/protocol';

/** What an account of a channel is set up with. */
export interface ChannelForm {
  /** Names of the settings, in the order of the form. */
  settings: readonly string[];
  /** Names of the secrets: they can be set and never be read. */
  secrets: readonly string[];
  /** Whether `sender` is the customer-facing number or address and must be given. */
  sender: boolean;
}

/** The channels that can be set up here. */
export const CHANNEL_FORMS: Partial<Record<ChannelKind, ChannelForm>> = {
  'web-chat': {
    settings: [
      'title',
      'language',
      'allowedOrigins',
      'color',
      'logo',
      'position',
      'greetingEn',
      'greetingPl',
      'greetingRo',
      'preChatName',
      'preChatEmail',
      'preChatOrder',
      'hours',
      'mailAccount',
      'mailAfterMinutes',
      'contactForm',
      'survey',
      'identity',
    ],
    secrets: ['identitySecret', 'identitySecretPrevious'],
    sender: false,
  },
  whatsapp: {
    settings: ['phoneNumberId', 'businessAccountId', 'portfolioId', 'graphVersion'],
    secrets: ['accessToken', 'appSecret', 'verifyToken'],
    sender: true,
  },
  voice: {
    settings: [
      'accountSid',
      'languages',
      'speech',
      'greeting',
      'hours',
      'agentPhones',
      'record',
      'fallbackNumber',
      'holdMusic',
    ],
    secrets: ['authToken'],
    sender: true,
  },
  sms: { settings: ['accountSid', 'messagingServiceSid', 'mms'], secrets: ['authToken'], sender: true },
  email: {
    settings: [
      'imapHost',
      'imapPort',
      'imapSecurity',
      'smtpHost',
      'smtpPort',
      'smtpSecurity',
      'user',
      'auth',
      'oauthTokenUrl',
      'oauthClientId',
      'oauthScope',
      'signature',
      'subjectTag',
      'trustedHop',
    ],
    secrets: ['password', 'oauthClientSecret', 'oauthRefreshToken'],
    sender: true,
  },
};

/** Whether a setting or secret of the form plays a part with what is chosen in it. */
export function isAsked(name: string, draft: ChannelAccountDraft): boolean {
  const oauth = draft.settings['auth'] === 'oauth2';
  if (name.startsWith('oauth')) return oauth;
  return name !== 'password' || draft.channel !== 'email' || !oauth;
}

/** The channels on which a message can be sent to somebody who has not written. */
export function isTestable(channel: ChannelKind): boolean {
  return channel === 'email' || channel === 'sms' || channel === 'whatsapp';
}

export type ChannelFault =
  | 'color'
  | 'logo'
  | 'hours'
  | 'mailAfterMinutes'
  | 'contactForm'
  | 'identitySecret'
  | 'identitySecretPrevious'
  | 'name'
  | 'sender'
  | 'mailbox'
  | 'imapHost'
  | 'imapPort'
  | 'imapSecurity'
  | 'smtpHost'
  | 'smtpPort'
  | 'smtpSecurity'
  | 'password'
  | 'oauthTokenUrl'
  | 'oauthClientId'
  | 'oauthRefreshToken'
  | 'accountSid'
  | 'messagingServiceSid'
  | 'authToken'
  | 'languages'
  | 'agentPhones'
  | 'record'
  | 'fallbackNumber'
  | 'holdMusic'
  | 'allowedOrigins'
  | 'phoneNumberId'
  | 'businessAccountId'
  | 'graphVersion'
  | 'accessToken'
  | 'appSecret'
  | 'verifyToken';

const SECURITY = /^(tls|starttls|none)?$/;
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

export function newAccount(channel: ChannelKind): ChannelAccountDraft {
  return { channel, name: '', sender: '', enabled: true, settings: {}, version: 0 };
}

/** What is missing or malformed; a secret that is set already may be left out. */
export function channelFaults(
  draft: ChannelAccountDraft,
  known: ChannelAccountView | undefined,
): ChannelFault[] {
  const faults: ChannelFault[] = [];
  if (draft.name.trim() === '') faults.push('name');
  const setting = (key: string) => (draft.settings[key] ?? '').trim();
  const lacks = (secret: string) =>
    !(known?.secrets.includes(secret) ?? false) && (draft.secrets?.[secret] ?? '') === '';
  if (hasNumber(draft.channel) && !/^\+[1-9]\d{6,14}$/.test(draft.sender.replaceAll(/[\s-]/gu, ''))) {
    faults.push('sender');
  }
  if (draft.channel === 'sms') {
    if (!/^AC[0-9a-f]{32}$/i.test(setting('accountSid'))) faults.push('accountSid');
    if (!/^(MG[0-9a-f]{32})?$/i.test(setting('messagingServiceSid'))) faults.push('messagingServiceSid');
    if (lacks('authToken')) faults.push('authToken');
  }
  if (draft.channel === 'whatsapp') {
    if (!/^\d{3,20}$/.test(setting('phoneNumberId'))) faults.push('phoneNumberId');
    if (!/^\d{0,20}$/.test(setting('businessAccountId'))) faults.push('businessAccountId');
    if (!/^(v\d{1,3}\.\d{1,2})?$/.test(setting('graphVersion'))) faults.push('graphVersion');
    for (const secret of ['accessToken', 'appSecret', 'verifyToken'] as const) {
      if (lacks(secret)) faults.push(secret);
    }
  }
  if (draft.channel === 'voice') {
    faults.push(...voiceFaults(setting));
    if (lacks('authToken')) faults.push('authToken');
  }
  if (draft.channel === 'email') faults.push(...mailFaults(draft, known));
  if (draft.channel === 'web-chat' && originsOf(draft.settings['allowedOrigins'] ?? '') === undefined) {
    faults.push('allowedOrigins');
  }
  if (draft.channel === 'web-chat') faults.push(...chatFaults(draft, known));
  return faults;
}

const DAY = '(mon|tue|wed|thu|fri|sat|sun)';
const TIME = '([01]?\\d|2[0-4]):[0-5]\\d';
const HOURS = new RegExp(`^(${DAY}(-${DAY})? +${TIME}-${TIME}( *[,;] *|$))*$`, 'i');
const SHORTEST_SECRET = 32;

/** The server looks more closely; this is what can be told beside the fields. */
function chatFaults(draft: ChannelAccountDraft, known: ChannelAccountView | undefined): ChannelFault[] {
  const faults: ChannelFault[] = [];
  const value = (name: string) => (draft.settings[name] ?? '').trim();
  if (!/^(#[0-9a-f]{6})?$/i.test(value('color'))) faults.push('color');
  if (!/^(https:\/\/[^\s"'<>\\]+)?$/.test(value('logo'))) faults.push('logo');
  if (!HOURS.test(value('hours'))) faults.push('hours');
  const minutes = value('mailAfterMinutes');
  if (minutes !== '' && !(/^\d{1,5}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 10_080))
    faults.push('mailAfterMinutes');
  if (value('contactForm') === 'on' && value('mailAccount') === '') faults.push('contactForm');
  for (const secret of ['identitySecret', 'identitySecretPrevious'] as const) {
    const typed = draft.secrets?.[secret] ?? '';
    if (typed !== '' && typed.length < SHORTEST_SECRET) faults.push(secret);
  }
  const has = known?.secrets.includes('identitySecret') ?? false;
  const lacks = !has && (draft.secrets?.['identitySecret'] ?? '') === '';
  if (/^(optional|required)$/.test(value('identity')) && lacks) faults.push('identitySecret');
  return faults;
}

function hasNumber(channel: ChannelKind): boolean {
  return channel === 'sms' || channel === 'whatsapp' || channel === 'voice';
}

const NUMBER = /^\+[1-9]\d{6,14}$/;

function voiceFaults(setting: (key: string) => string): ChannelFault[] {
  const faults: ChannelFault[] = [];
  if (!/^AC[0-9a-f]{32}$/i.test(setting('accountSid'))) faults.push('accountSid');
  if (!/^((en|pl|ro)([,\s]+(en|pl|ro))*)?$/.test(setting('languages'))) faults.push('languages');
  if (!HOURS.test(setting('hours'))) faults.push('hours');
  const phones = setting('agentPhones')
    .split(/[,;\n]+/u)
    .filter((pair) => pair.trim() !== '');
  if (!phones.every((pair) => isAgentPhone(pair))) faults.push('agentPhones');
  if (!/^(yes|no)?$/.test(setting('record'))) faults.push('record');
  const fallback = setting('fallbackNumber');
  if (fallback !== '' && !NUMBER.test(fallback)) faults.push('fallbackNumber');
  if (!/^(https:\/\/\S+)?$/.test(setting('holdMusic'))) faults.push('holdMusic');
  return faults;
}

function isAgentPhone(pair: string): boolean {
  const [login = '', number = ''] = pair.split('=');
  return /^[a-z0-9][a-z0-9._@-]*$/i.test(login.trim()) && NUMBER.test(number.replaceAll(/[ ()./-]/gu, ''));
}

function mailFaults(draft: ChannelAccountDraft, known: ChannelAccountView | undefined): ChannelFault[] {
  const faults: ChannelFault[] = [];
  const value = (name: string) => (draft.settings[name] ?? '').trim();
  if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(draft.sender.trim())) faults.push('mailbox');
  for (const side of ['imap', 'smtp'] as const) {
    if (!HOST.test(value(`${side}Host`))) faults.push(`${side}Host`);
    const port = value(`${side}Port`);
    if (port !== '' && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
      faults.push(`${side}Port`);
    if (!SECURITY.test(value(`${side}Security`))) faults.push(`${side}Security`);
  }
  const lacks = (secret: string) =>
    !(known?.secrets.includes(secret) ?? false) && (draft.secrets?.[secret] ?? '') === '';
  if (value('auth') !== 'oauth2') {
    if (lacks('password')) faults.push('password');
    return faults;
  }
  if (!/^(https:\/\/\S+|http:\/\/(127\.0\.0\.1|localhost)[:/]\S*)$/.test(value('oauthTokenUrl')))
    faults.push('oauthTokenUrl');
  if (value('oauthClientId') === '') faults.push('oauthClientId');
  if (lacks('oauthRefreshToken')) faults.push('oauthRefreshToken');
  return faults;
}

/** Web addresses without a path, separated by commas; undefined when one of them is none, or there is none at all. */
export function originsOf(text: string): string[] | undefined {
  const parts = text.split(/[\s,]+/u).filter((part) => part !== '');
  const origins = parts.map((part) => {
    const url = URL.canParse(part) ? new URL(part) : undefined;
    return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
      ? url.origin
      : undefined;
  });
  const good = origins.filter((origin) => origin !== undefined);
  return good.length > 0 && good.length === parts.length ? good : undefined;
}

/** What is sent: trimmed, numbers without spaces, origins in their one form, only the secrets that were typed. */
export function tidy(draft: ChannelAccountDraft): ChannelAccountDraft {
  const settings = Object.fromEntries(
    Object.entries(draft.settings).map(([key, value]) => [key, value.trim()]),
  );
  const origins = originsOf(settings['allowedOrigins'] ?? '');
  if (origins) settings['allowedOrigins'] = origins.join(',');
  const secrets = Object.fromEntries(Object.entries(draft.secrets ?? {}).filter(([, value]) => value !== ''));
  const sender = hasNumber(draft.channel) ? draft.sender.replaceAll(/[\s-]/gu, '') : draft.sender.trim();
  const { channel, enabled, version, id } = draft;
  const base = {
    channel,
    enabled,
    version,
    name: draft.name.trim(),
    sender,
    settings,
    ...(id !== undefined && { id }),
  };
  return Object.keys(secrets).length > 0 ? { ...base, secrets } : base;
}
