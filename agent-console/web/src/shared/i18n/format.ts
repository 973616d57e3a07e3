import type { Language, Money } from '@/shared/api/protocol';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A running time: 0:48, 14:20, then 3 h 56, then 2 d. Never negative. */
export function running(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours} h ${two(Math.floor((seconds % 3600) / 60))}`;
  return `${Math.floor(hours / 24)} d`;
}

/** How much time has passed, in the language's short unit: "4 min", "1 godz.", "3 zile"; empty below a minute. */
export function passed(milliseconds: number, language: Language): string {
  const unit = (value: number, name: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (milliseconds < MINUTE) return '';
  if (milliseconds < HOUR) return unit(Math.floor(milliseconds / MINUTE), 'minute');
  if (milliseconds < DAY) return unit(Math.floor(milliseconds / HOUR), 'hour');
  return unit(Math.floor(milliseconds / DAY), 'day');
}

export function clock(iso: string, language: Language, zone: string): string {
  return date(iso, language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The calendar day in the zone, as 2026-11-23. */
export function dayKey(iso: string | number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(iso));
}

/** "21 Nov", with the year when it is not this one. */
export function day(iso: string, language: Language, zone: string, now: number): string {
  const sameYear = dayKey(iso, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return date(iso, language, zone, { day: 'numeric', month: 'short', ...year });
}

/** Everything there is to say about a moment, for hovering. */
export function absolute(iso: string, language: Language, zone: string): string {
  return date(iso, language, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}

function date(iso: string, language: Language, zone: string, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(iso));
}

export function money(amount: Money, language: Language): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'code',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount.minor / 10 ** digits);
}

export function whole(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

export function percent(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(
    value / 100,
  );
}

export function bytes(size: number, language: Language): string {
  const [value, unit] = size < 1024 * 1024 ? [size / 1024, 'kilobyte'] : [size / 1024 / 1024, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(Math.max(value, 0.1));
}
