import { useApi } from '@backstage/frontend-plugin-api';
import {
  OwnCauses,
  spokesTraceReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { useLive } from '../../api/useLive';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictCountList } from '../parts/VerdictCountList';
import { PathSketch } from '../states/PathSketch';
import { LiveStates } from '../states/LiveStates';
import surface from '../parts/surface.module.css';
import { HomeCause } from './HomeCause';
import styles from './HomeCauses.module.css';

/** Causes now that touch what the viewer owns; a home page's widget frames it. */
export function HomeCauses() {
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const state = useLive(['plugin.spokes.causes'], () => api.getOwnCauses());
  return (
    <section
      className={`${surface.surface} ${styles.widget}`}
      aria-label={t('home.title')}
    >
      <LiveStates
        state={state}
        texts={{
          loading: t('home.loading'),
          failed: t('home.failed'),
          denied: t('home.denied'),
          deniedWhat: t('home.deniedWhat', {
            permission: spokesTraceReadPermission.name,
          }),
        }}
      >
        {answer => <Causes answer={answer} />}
      </LiveStates>
    </section>
  );
}

function Causes({ answer }: { answer: OwnCauses }) {
  const { causes, causeCount, exposures, verdicts } = answer;
  const { t } = useSpokesTranslation();
  if (exposures + causeCount === 0) {
    return (
      <>
        <PathSketch />
        <p className={styles.hint}>{t('home.nothing')}</p>
      </>
    );
  }
  return (
    <>
      {exposures > 0 && (
        <div className={styles.summary}>
          <strong>{t('home.services', { count: exposures })}</strong>
          <VerdictCountList verdicts={verdicts} />
        </div>
      )}
      {causeCount === 0 && (
        <p className={styles.sentence}>
          {verdicts.unknown > 0 ? t('causes.noneButUnknown') : t('causes.none')}
        </p>
      )}
      <ol className={styles.causes}>
        {causes.map(cause => (
          <li key={cause.key}>
            <HomeCause cause={cause} />
          </li>
        ))}
      </ol>
      {causeCount > causes.length && (
        <p className={styles.hint}>
          {t('causes.shown', {
            shown: String(causes.length),
            total: String(causeCount),
          })}
        </p>
      )}
    </>
  );
}
