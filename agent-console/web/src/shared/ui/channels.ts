import { Mail, MessageCircle, MessageSquareText, MessagesSquare, Phone } from 'lucide-vue-next';
import type { Component } from 'vue';
import type { ChannelKind } from '@/shared/api/protocol';

/** The sign of each channel; its colour is the class `channel-<kind>`. */
export const CHANNEL_ICON: Record<ChannelKind, Component> = {
  'web-chat': MessagesSquare,
  whatsapp: MessageCircle,
  sms: MessageSquareText,
  email: Mail,
  voice: Phone,
};
