import { SpokeAlarm, SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NotRead } from './NotRead';
import styles from './SpokePage.module.css';

const looks = {
  ALARM: { glyph: '✕', tone: 'bad', word: 'raised' },
  INSUFFICIENT_DATA: { glyph: '?', tone: undefined, word: 'noData' },
  OK: { glyph: '✓', tone: undefined, word: 'calm' },
} as const satisfies Record<SpokeAlarm['state'], object>;

/** Alarms on the load balancer, raised ones first; one that tells nobody says so. */
export function AlarmTable({ view }: { view: SpokeView }) {
  const { alarms } = view;
  const { t } = useSpokesTranslation();
  if (alarms.status === 'unread') return <NotRead part={alarms} />;
  if (alarms.value.length === 0) {
    return <p className={styles.hint}>{t('spokePage.alarm.none')}</p>;
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('spokePage.alarm.name')}</th>
          <th scope="col">{t('spokePage.state')}</th>
        </tr>
      </thead>
      <tbody>
        {alarms.value.map(alarm => (
          <AlarmRow key={alarm.name} alarm={alarm} />
        ))}
      </tbody>
    </table>
  );
}

function AlarmRow({ alarm }: { alarm: SpokeAlarm }) {
  const { name, state, metric, targetGroup, since, tellsSomebody } = alarm;
  const { t } = useSpokesTranslation();
  const { glyph, tone, word } = looks[state];
  return (
    <tr>
      <th scope="row">
        <span className={styles.named}>{name}</span>
        <span className={styles.hosts}>
          {metric}
          {targetGroup && ` · ${targetGroup}`}
        </span>
      </th>
      <td data-tone={tone}>
        <span aria-hidden>{glyph}</span> {t(`spokePage.alarm.${word}`)}
        {since && (
          <>
            {' '}
            {t('cause.sinceWord')} <Clock at={since} />
          </>
        )}
        {!tellsSomebody && (
          <span className={styles.hosts}>{t('spokePage.alarm.silenced')}</span>
        )}
      </td>
    </tr>
  );
}
