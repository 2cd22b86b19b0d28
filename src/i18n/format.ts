import type { Locale } from './locale-controller.ts';

const tag: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };
/** Letters, offices and codes follow Danish time, wherever the browser is. */
const timeZone = 'Europe/Copenhagen';

/** `2026-12-29` → "29. december 2026". */
export function formatDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** An instant (RFC 3339) → "22. november 2026 kl. 09.09", Danish time. */
export function formatDateTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag[locale], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** Milliseconds from now → "om 47 timer", in the largest unit that is at least one. */
export function formatIn(milliseconds: number, locale: Locale): string {
  const relative = new Intl.RelativeTimeFormat(tag[locale]);
  const minutes = Math.round(milliseconds / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.floor(milliseconds / 3_600_000);
  return Math.abs(hours) < 72
    ? relative.format(hours, 'hour')
    : relative.format(Math.floor(hours / 24), 'day');
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tag[locale]).format(value);
}

/** `mette.holm@firma.dk` → `me•••••••@firma.dk`: enough to recognise, too little to copy. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return '•••';
  const shown = email.slice(0, Math.min(2, at - 1) || 1);
  return `${shown}•••${email.slice(at)}`;
}
