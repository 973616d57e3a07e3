import type { Me, QueueInfo } from '@/shared/api/protocol';

export const ME: Me = {
  id: 'st-irena',
  name: 'Irena Nowak',
  login: 'irena',
  role: 'admin',
  language: 'en',
  queues: ['orders', 'returns', 'complaints', 'stores'],
  capacity: 6,
  presence: 'available',
};

export const COLLEAGUES = [
  { id: 'st-irena', name: 'Irena Nowak' },
  { id: 'st-marek', name: 'Marek Wójcik' },
  { id: 'st-ioana', name: 'Ioana Dumitru' },
  { id: 'st-piotr', name: 'Piotr Zieliński' },
];

export const QUEUES: QueueInfo[] = [
  {
    id: 'orders',
    names: { en: 'Orders, delivery', pl: 'Zamówienia, dostawa', ro: 'Comenzi, livrare' },
    serviceTargetSeconds: 300,
  },
  { id: 'returns', names: { en: 'Returns', pl: 'Zwroty', ro: 'Retururi' }, serviceTargetSeconds: 600 },
  {
    id: 'complaints',
    names: { en: 'Complaints', pl: 'Reklamacje', ro: 'Reclamații' },
    serviceTargetSeconds: 480,
  },
  {
    id: 'stores',
    names: { en: 'Stores and stock', pl: 'Sklepy i stany', ro: 'Magazine și stoc' },
    serviceTargetSeconds: 300,
  },
];

export const SHOP = { name: 'Szlak Outdoor', zone: 'Europe/Warsaw', currency: 'PLN' };
