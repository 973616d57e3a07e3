import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Language, Money, QueueInfo } from '@/shared/api/protocol';
import { clockZone } from './zone';
import * as format from './format';

/** Numbers, moments, amounts and codes as the reader's language writes them. */
export function useFormat() {
  const i18n = useI18n();
  const { locale, t } = i18n;
  const language = computed(() => locale.value as Language);
  const zone = clockZone;

  /** The word for a code of the server's; the code itself when this console does not know it yet. */
  function word(group: string, code: string): string {
    const key = `codes.${group}.${code.toLowerCase().replaceAll('_', '-')}`;
    return i18n.te(key) || i18n.te(key, 'en') ? t(key) : code.replaceAll(/[_-]/g, ' ');
  }

  return {
    language,
    zone,
    word,
    running: format.running,
    passed: (ms: number) => format.passed(ms, language.value) || t('time.now'),
    clock: (iso: string) => format.clock(iso, language.value, zone.value),
    day: (iso: string, now: number) => format.day(iso, language.value, zone.value, now),
    /** "Today", "Yesterday" or the day. */
    nearDay: (iso: string, now: number): string => {
      const key = format.dayKey(iso, zone.value);
      if (key === format.dayKey(now, zone.value)) return t('time.today');
      if (key === format.dayKey(now - 86_400_000, zone.value)) return t('time.yesterday');
      return format.day(iso, language.value, zone.value, now);
    },
    absolute: (iso: string) => format.absolute(iso, language.value, zone.value),
    money: (amount: Money) => format.money(amount, language.value),
    whole: (value: number) => format.whole(value, language.value),
    percent: (value: number, digits = 0) => format.percent(value, language.value, digits),
    bytes: (size: number) => format.bytes(size, language.value),
    queueName: (queues: readonly QueueInfo[], id: string) =>
      queues.find((queue) => queue.id === id)?.names[language.value] ?? id,
  };
}
