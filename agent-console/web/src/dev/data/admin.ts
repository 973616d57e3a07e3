import type { ChannelAccountView, DeadLetterView, HealthView, StaffView } from '@/shared/api/protocol';
import type { QueueView, ShopView } from '@/shared/api/http/bodies';
import { QUEUES, SHOP } from './people';
import { ago, HOUR, MIN } from './time';

const person = (
  id: string,
  name: string,
  role: StaffView['role'],
  queues: string[],
  enabled = true,
): StaffView => ({
  id: `st-${id}`,
  login: id,
  name,
  role,
  language: 'pl',
  queues,
  skills: role === 'agent' ? ['pl', 'warranty'] : [],
  capacity: 4,
  enabled,
  version: 2,
});

const staff: StaffView[] = [
  person('irena', 'Irena Nowak', 'admin', ['orders', 'complaints']),
  person('marek', 'Marek Wójcik', 'supervisor', ['orders', 'returns', 'complaints', 'stores']),
  person('ioana', 'Ioana Dumitru', 'agent', ['orders']),
  person('piotr', 'Piotr Zieliński', 'agent', ['returns', 'stores']),
  person('dan', 'Dan Pop', 'agent', ['orders'], false),
];

const queues: QueueView[] = QUEUES.map((queue) => ({
  id: queue.id,
  names: queue.names,
  serviceTargetSeconds: queue.serviceTargetSeconds ?? 300,
  servicePercent: 80,
  offerTimeoutSeconds: 30,
  version: 1,
}));

const accounts: ChannelAccountView[] = [
  {
    id: 'sms-main',
    channel: 'sms',
    name: 'SMS Poland',
    sender: '+48732100200',
    enabled: true,
    settings: { accountSid: 'AC0123456789abcdef0123456789abcdef' },
    secrets: ['authToken'],
    hint: 'https://kontuar.example.com/hooks/sms/sms-main',
    version: 3,
  },
  {
    id: 'web-main',
    channel: 'web-chat',
    name: 'Web shop chat',
    sender: 'web-main',
    enabled: true,
    settings: { allowedOrigins: 'https://shop.example.com', language: 'pl', title: 'Porozmawiaj z nami' },
    secrets: [],
    hint: '<script src="https://kontuar.example.com/widget.js" data-site="web-main" async></script>',
    version: 1,
  },
];

const shop: ShopView = {
  ...SHOP,
  languages: ['pl', 'ro', 'en'],
  phoneRegion: 'PL',
  returnDays: 14,
  version: 4,
};

const health: HealthView = {
  status: 'degraded',
  parts: [
    { name: 'store', status: 'up', detail: 'SQLite, 214 MB' },
    { name: 'lanes', status: 'up', detail: '0 waiting' },
    { name: 'search', status: 'warming', detail: '12 documents behind', since: ago(40) },
    { name: 'sms-main', status: 'down', detail: 'HTTP 401 from the provider', since: ago(11 * MIN) },
  ],
  deadLetters: 2,
  unreadable: 1,
  unknownDeliveries: 1,
};

const letters: DeadLetterView[] = [
  {
    id: 'd1',
    lane: 'commands',
    messageType: 'Reply',
    command: 'cmd-7f3a',
    reason: 'IllegalStateException: expected an address',
    parkedAt: ago(2 * HOUR),
  },
  {
    id: 'd2',
    lane: 'index',
    messageType: 'IndexLook',
    command: 'cmd-91bc',
    reason: 'AlreadyClosedException: this IndexWriter is closed',
    parkedAt: ago(26 * HOUR),
  },
];

export const ADMIN_ANSWERS: Record<string, unknown> = {
  '/api/staff': staff,
  '/api/queues': queues,
  '/api/channel-accounts': accounts,
  '/api/shop': shop,
  '/api/admin/health': health,
  '/api/admin/dead-letters': letters,
};
