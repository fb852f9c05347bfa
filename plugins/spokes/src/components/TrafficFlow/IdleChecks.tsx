import { HopCheck } from '@fitsync/backstage-plugin-spokes-common';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** Checks of things that are not there, such as a certificate over plain HTTP: counted, and why each had nothing to judge. */
export function IdleChecks({ checks }: { checks: HopCheck[] }) {
  const { t } = useSpokesTranslation();
  return (
    <Disclosure summary={t('hopChecks.skipped', { count: checks.length })}>
      <table
        className={styles.evidence}
        aria-label={t('hopChecks.skipped', { count: checks.length })}
      >
        <thead>
          <tr>
            <th scope="col">{t('hopChecks.rule')}</th>
            <th scope="col">{t('hopChecks.why')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ rule, found }) => (
            <tr key={rule}>
              <th scope="row">{rule}</th>
              <td data-label={t('hopChecks.why')}>{found}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
