import { readInstant } from './readInstant';
import { SpokesTranslation } from './useSpokesTranslation';

/** An instant as a person reads it off a clock: the time of today, date and time of any other day. */
export function clockTime(
  t: SpokesTranslation,
  instant: string | Date,
  now = new Date(),
): string {
  const at = readInstant(instant);
  if (!at) return t('age.never');
  return at.toDateString() === now.toDateString()
    ? t('age.clock', { at })
    : t('age.date', { at });
}
