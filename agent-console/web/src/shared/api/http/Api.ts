import type {
  ChannelAccountView,
  ChannelTestResult,
  CustomerView,
  DeadLetterView,
  HealthView,
  Me,
  Message,
  SearchHit,
  Sending,
  StaffView,
  TraceView,
} from '../protocol';
import type { Http } from './Http';
import type { ChannelAccountDraft, QueueView, SetUp, ShopView, StaffDraft } from './bodies';
import type { Uploader } from './upload';

const part = encodeURIComponent;

/** Every address under /api, with what goes in and what comes back. */
export class Api {
  constructor(
    private readonly http: Http,
    readonly upload: Uploader,
    /** Where an attachment of a conversation is read. */
    readonly attachmentUrl = (conversation: string, attachment: string) =>
      `/api/conversations/${part(conversation)}/attachments/${part(attachment)}`,
    /** Where a mail is read as it looks. */
    readonly letterUrl = (conversation: string, message: string) =>
      `/api/conversations/${part(conversation)}/letters/${part(message)}`,
  ) {}

  readonly session = {
    read: () => this.http.get<Me>('/api/session'),
    begin: (login: string, password: string) =>
      this.http.send<Me>('POST', '/api/session', { login, password }),
    end: () => this.http.send<unknown>('DELETE', '/api/session'),
    changePassword: (current: string, next: string) =>
      this.http.send<unknown>('PUT', '/api/session/password', { current, next }),
    setUpIsGood: (token: string) => this.http.get<unknown>(`/api/set-up/${part(token)}`),
    setUp: (token: string, body: SetUp) => this.http.send<Me>('POST', `/api/set-up/${part(token)}`, body),
    resetPassword: (token: string, password: string) =>
      this.http.send<unknown>('POST', `/api/password-resets/${part(token)}`, { password }),
  };

  readonly conversations = {
    earlier: (id: string, before: number) =>
      this.http.get<{ messages: Message[]; earlier: boolean }>(
        `/api/conversations/${part(id)}/messages?before=${before}`,
      ),
    sending: (id: string) => this.http.get<Sending>(`/api/conversations/${part(id)}/sending`),
    traces: (id: string) => this.http.get<TraceView[]>(`/api/conversations/${part(id)}/traces`),
  };

  readonly customers = {
    read: (contact: string) => this.http.get<CustomerView>(`/api/customers/${part(contact)}`),
    link: (contact: string, other: string, kind: 'same' | 'unlinked' | 'not-same') =>
      this.http.send<CustomerView>('POST', `/api/customers/${part(contact)}/links`, { other, kind }),
  };

  search(q: string, kind?: SearchHit['kind']) {
    const query = new URLSearchParams(kind ? { q, kind } : { q });
    return this.http.get<SearchHit[]>(`/api/search?${query.toString()}`);
  }

  readonly staff = {
    list: () => this.http.get<StaffView[]>('/api/staff'),
    add: (body: StaffDraft) => this.http.send<StaffView & { resetLink?: string }>('POST', '/api/staff', body),
    save: (body: StaffView) => this.http.send<StaffView>('PUT', `/api/staff/${part(body.id)}`, body),
    resetLink: (id: string) => this.http.send<{ link: string }>('POST', `/api/staff/${part(id)}/reset-link`),
  };

  readonly queues = {
    list: () => this.http.get<QueueView[]>('/api/queues'),
    add: (body: QueueView) => this.http.send<QueueView>('POST', '/api/queues', body),
    save: (body: QueueView) => this.http.send<QueueView>('PUT', `/api/queues/${part(body.id)}`, body),
  };

  readonly channelAccounts = {
    list: () => this.http.get<ChannelAccountView[]>('/api/channel-accounts'),
    add: (body: ChannelAccountDraft) =>
      this.http.send<ChannelAccountView>('POST', '/api/channel-accounts', body),
    save: (id: string, body: ChannelAccountDraft) =>
      this.http.send<ChannelAccountView>('PUT', `/api/channel-accounts/${part(id)}`, body),
    test: (id: string, to: string) =>
      this.http.send<ChannelTestResult>('POST', `/api/channel-accounts/${part(id)}/test`, { to }),
  };

  readonly shop = {
    read: () => this.http.get<ShopView>('/api/shop'),
    save: (body: ShopView) => this.http.send<ShopView>('PUT', '/api/shop', body),
  };

  readonly operations = {
    health: () => this.http.get<HealthView>('/api/admin/health'),
    deadLetters: () => this.http.get<DeadLetterView[]>('/api/admin/dead-letters'),
    resend: (id: string) => this.http.send<unknown>('POST', `/api/admin/dead-letters/${part(id)}/resend`),
  };
}
