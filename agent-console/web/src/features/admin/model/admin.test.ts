import { describe, expect, it } from 'vitest';
import type { ChannelAccountDraft } from '@/shared/api/http/bodies';
import { CHANNEL_FORMS, channelFaults, isAsked, isTestable, newAccount, originsOf, tidy } from './channels';
import { filledNames, idFrom, queueFaults } from './queues';
import { skillsOf, staffFaults } from './staff';

describe('a channel account', () => {
  const sms: ChannelAccountDraft = {
    ...newAccount('sms'),
    name: 'SMS',
    sender: '+48 732-100-200',
    settings: { accountSid: `AC${'0'.repeat(32)}` },
    secrets: { authToken: 'secret' },
  };
  const known = { ...sms, id: 'sms-main', secrets: ['authToken'], hint: '', version: 1 };

  it('by SMS needs a number, an account and a token', () => {
    expect(channelFaults(sms, undefined)).toEqual([]);
    expect(channelFaults({ ...newAccount('sms'), name: 'x' }, undefined)).toEqual([
      'sender',
      'accountSid',
      'authToken',
    ]);
  });

  it('by e-mail needs an address, both servers and a password, and nothing that is no port', () => {
    const mail: ChannelAccountDraft = {
      ...newAccount('email'),
      name: 'Help',
      sender: 'help@shop.example',
      settings: { imapHost: 'imap.shop.example', smtpHost: 'smtp.shop.example' },
      secrets: { password: 'secret' },
    };
    expect(channelFaults(mail, undefined)).toEqual([]);
    const wrong = { ...newAccount('email'), name: 'x', settings: { imapPort: '99999' } };
    const faults = channelFaults(wrong, undefined);
    expect(faults).toEqual(['mailbox', 'imapHost', 'imapPort', 'smtpHost', 'password']);
  });

  it('by e-mail signs in by password or by OAuth, and is asked for what that needs', () => {
    const mail: ChannelAccountDraft = {
      ...newAccount('email'),
      name: 'Help',
      sender: 'help@shop.example',
      settings: { imapHost: 'imap.shop.example', smtpHost: 'smtp.shop.example', auth: 'oauth2' },
    };
    expect(channelFaults(mail, undefined)).toEqual(['oauthTokenUrl', 'oauthClientId', 'oauthRefreshToken']);
    const token = (url: string) => ({
      ...mail,
      settings: { ...mail.settings, oauthTokenUrl: url, oauthClientId: 'app' },
      secrets: { oauthRefreshToken: 'r' },
    });
    expect(channelFaults(token('https://oauth2.googleapis.com/token'), undefined)).toEqual([]);
    expect(channelFaults(token('http://oauth2.googleapis.com/token'), undefined)).toEqual(['oauthTokenUrl']);

    const asked = (draft: ChannelAccountDraft) =>
      CHANNEL_FORMS.email?.secrets.filter((name) => isAsked(name, draft));
    expect(asked(mail)).toEqual(['oauthClientSecret', 'oauthRefreshToken']);
    expect(asked(newAccount('email'))).toEqual(['password']);
  });

  it('is tested where somebody can be written to who has not written', () => {
    expect((['web-chat', 'whatsapp', 'sms', 'email', 'voice'] as const).filter(isTestable)).toEqual([
      'whatsapp',
      'sms',
      'email',
    ]);
  });

  it('keeps a secret that is set when none is typed', () => {
    expect(channelFaults({ ...sms, secrets: {} }, known)).toEqual([]);
    expect(tidy({ ...sms, secrets: { authToken: '' } })).not.toHaveProperty('secrets');
  });

  it('is sent tidied up', () => {
    expect(tidy(sms)).toMatchObject({ sender: '+48732100200', secrets: { authToken: 'secret' } });
    const chat = {
      ...newAccount('web-chat'),
      settings: { allowedOrigins: ' https://a.example , https://b.example/ ' },
    };
    expect(tidy(chat).settings['allowedOrigins']).toBe('https://a.example,https://b.example');
  });

  it.each([
    '',
    'shop.example.com',
    'https://a.example/path',
    'https://a.example,nonsense',
    'ftp://a.example',
  ])('by web chat refuses the sites %j', (text) => expect(originsOf(text)).toBeUndefined());
});

describe('a queue', () => {
  const good = {
    id: 'returns',
    names: { en: '', pl: 'Zwroty', ro: '' },
    serviceTargetSeconds: 60,
    servicePercent: 80,
    offerTimeoutSeconds: 30,
    version: 0,
  };

  it('needs what the server needs', () => {
    expect(queueFaults(good)).toEqual([]);
    const bad = {
      ...good,
      id: 'Ą',
      names: { en: ' ', pl: '', ro: '' },
      servicePercent: 101,
      serviceTargetSeconds: 0,
      offerTimeoutSeconds: 4,
    };
    expect(queueFaults(bad)).toEqual(['id', 'name', 'percent', 'target', 'timeout']);
  });

  it('has a name in every language', () =>
    expect(filledNames(good.names)).toEqual({ en: 'Zwroty', pl: 'Zwroty', ro: 'Zwroty' }));

  it('gets a short name from its name', () => {
    expect(idFrom(' Sklepy i łódzkie Stany! ')).toBe('sklepy-i-lodzkie-stany');
    expect(idFrom('Reclamații')).toBe('reclamatii');
  });
});

describe('a staff member', () => {
  it('needs a name, a login and a capacity', () => {
    expect(staffFaults({ login: 'anna', name: 'Anna', capacity: 4 })).toEqual([]);
    expect(staffFaults({ login: 'ą', name: '', capacity: 51 })).toEqual(['name', 'login', 'capacity']);
  });

  it('has each skill once', () => expect(skillsOf('RO, warranty  ro;')).toEqual(['ro', 'warranty']));
});
