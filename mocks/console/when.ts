import type { Locale } from '../../src/i18n/locale-controller.ts';

const tag: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };
const timeZone = 'Europe/Copenhagen';

/** "søndag den 22. november 2026 kl. 12.00": what day it is matters to the post. */
export function clockText(instant: string, locale: Locale): string {
  return format(instant, locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
}

/** "22. nov. 2026 kl. 12.00" */
export function shortTime(instant: string, locale: Locale): string {
  return format(instant, locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

function format(instant: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag[locale], options).format(new Date(instant));
}
