import type { ChannelAccountView, Language, StaffView } from '../protocol';

/** The first set-up: the shop, and its first administrator. */
export interface SetUp {
  shopName: string;
  zone: string;
  currency: string;
  languages: Language[];
  phoneRegion: string;
  login: string;
  name: string;
  password: string;
}

export interface QueueView {
  id: string;
  names: Record<Language, string>;
  serviceTargetSeconds: number;
  servicePercent: number;
  offerTimeoutSeconds: number;
  version: number;
}

export interface ShopView {
  name: string;
  zone: string;
  currency: string;
  languages: Language[];
  phoneRegion: string;
  returnDays: number;
  version: number;
}

export type StaffDraft = Omit<StaffView, 'id' | 'version'> & { password?: string };

export type ChannelAccountDraft = Pick<
  ChannelAccountView,
  'channel' | 'name' | 'sender' | 'enabled' | 'settings' | 'version'
> & { id?: string; secrets?: Record<string, string> };
