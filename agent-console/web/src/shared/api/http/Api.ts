import type {
  CallResult,
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
import type { ArticleDraft, ArticleView, FoundArticle } from './knowledge';
import type {
  BroadcastDraft,
  BroadcastsView,
  BroadcastView,
  NoticeSettingsDraft,
  NoticeSettingsView,
  NoticesView,
} from './notices';
import type {
  BotFigures,
  LessonsView,
  QuestionGroup,
  TaughtExample,
  TaughtIntent,
  TurnName,
  TurnView,
} from './tuning';
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
    call: (id: string) => this.http.send<CallResult>('POST', `/api/conversations/${part(id)}/calls`, {}),
    draft: (id: string) =>
      this.http.send<{ text?: string | null; reason?: string | null }>(
        'POST',
        `/api/conversations/${part(id)}/draft`,
      ),
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

  readonly articles = {
    list: () => this.http.get<ArticleView[]>('/api/articles'),
    read: (id: string) => this.http.get<ArticleView>(`/api/articles/${part(id)}`),
    add: (body: ArticleDraft) => this.http.send<ArticleView>('POST', '/api/articles', body),
    save: (id: string, body: ArticleDraft) =>
      this.http.send<ArticleView>('PUT', `/api/articles/${part(id)}`, body),
    publish: (id: string, version: number) =>
      this.http.send<ArticleView>('POST', `/api/articles/${part(id)}/publish`, { version }),
    withdraw: (id: string, version: number) =>
      this.http.send<ArticleView>('POST', `/api/articles/${part(id)}/withdraw`, { version }),
    remove: (id: string, version: number) =>
      this.http.send<unknown>('DELETE', `/api/articles/${part(id)}?version=${version}`),
    preview: (markdown: string) =>
      this.http.send<{ html: string }>('POST', '/api/articles/preview', { markdown }),
    find: (q: string, language: string) =>
      this.http.get<FoundArticle[]>(`/api/article-search?${new URLSearchParams({ q, language }).toString()}`),
  };

  readonly bot = {
    turns: () => this.http.get<TurnView[]>('/api/bot/turns'),
    label: (body: TurnName & TaughtExample) => this.http.send<unknown>('POST', '/api/bot/turns/label', body),
    settle: (outcome: 'written-about' | 'dismissed', turns: readonly TurnName[]) =>
      this.http.send<unknown>('POST', '/api/bot/turns/settle', { outcome, turns }),
    questions: () => this.http.get<QuestionGroup[]>('/api/bot/questions'),
    figures: (days: number) => this.http.get<BotFigures>(`/api/bot/figures?days=${days}`),
    lessons: () => this.http.get<LessonsView>('/api/bot/lessons'),
    saveLessons: (body: { intents: TaughtIntent[]; examples: TaughtExample[]; version: number }) =>
      this.http.send<LessonsView>('PUT', '/api/bot/lessons', body),
    rehearse: (version: number) =>
      this.http.send<LessonsView>('POST', '/api/bot/lessons/rehearse', { version }),
    publish: (version: number) =>
      this.http.send<LessonsView>('POST', '/api/bot/lessons/publish', { version }),
    restore: (edition: number) =>
      this.http.send<LessonsView>('POST', `/api/bot/lessons/editions/${edition}/restore`),
  };

  readonly notices = {
    read: () => this.http.get<NoticesView>('/api/notices'),
    settings: () => this.http.get<NoticeSettingsView>('/api/notices/settings'),
    saveSettings: (body: NoticeSettingsDraft) =>
      this.http.send<NoticeSettingsView>('PUT', '/api/notices/settings', body),
    broadcasts: () => this.http.get<BroadcastsView>('/api/notices/broadcasts'),
    audience: (body: BroadcastDraft) =>
      this.http.send<{ orders: number; whole: boolean }>('POST', '/api/notices/audience', body),
    begin: (body: BroadcastDraft) => this.http.send<BroadcastView>('POST', '/api/notices/broadcasts', body),
    stop: (id: string) => this.http.send<BroadcastView>('POST', `/api/notices/broadcasts/${part(id)}/stop`),
  };

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
