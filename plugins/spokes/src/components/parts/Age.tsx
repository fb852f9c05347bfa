import { clockTime } from './clockTime';
import { readInstant } from './readInstant';
import { useNow } from './useNow';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

const stillNowSeconds = 5;

/** How old a piece of evidence is: plain while current, amber and as an instant once it is stale. */
export function Age(props: {
  at: string;
  stale?: boolean;
  /** In seconds: what is older is stale. */
  maxAge?: number;
}) {
  const { maxAge = Infinity } = props;
  const { t } = useSpokesTranslation();
  const now = useNow();
  const instant = readInstant(props.at);
  const isTooOld =
    instant !== undefined && now - instant.getTime() > 1000 * maxAge;
  const stale = props.stale || isTooOld;

  const text = () => {
    if (!instant) return t('age.never');
    if (stale) {
      return t('age.asOf', { time: clockTime(t, instant, new Date(now)) });
    }
    const seconds = Math.round((now - instant.getTime()) / 1000);
    const fit = units.find(unit => seconds >= unit.seconds);
    if (!fit || seconds < stillNowSeconds) return t('age.now');
    const value = -Math.floor(seconds / fit.seconds);
    return t(`age.${fit.unit}`, { value });
  };

  return (
    <time
      className={styles.age}
      data-stale={stale || undefined}
      dateTime={instant?.toISOString()}
      title={instant && t('age.full', { at: instant })}
    >
      {text()}
    </time>
  );
}
