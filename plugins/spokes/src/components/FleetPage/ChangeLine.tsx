import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { TransitionView } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from '../parts/Clock';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictChip } from '../parts/VerdictChip';
import { verdictWord } from '../parts/verdictWord';
import styles from './FleetPage.module.css';

/** One change of a verdict. */
export function ChangeLine({ change }: { change: TransitionView }) {
  const { at, exposure, entityRef, verdict, previous, cause, changes } = change;
  const { t } = useSpokesTranslation();
  const name = exposure && `${exposure.namespace}/${exposure.service}`;
  return (
    <div className={styles.change}>
      <span className={styles.hint}>
        <Clock at={at} />
      </span>
      <span>
        <VerdictChip verdict={verdictWord(verdict)} />
      </span>
      <span className={styles.changeWhat}>
        <span>
          {entityRef ? (
            <EntityRefLink entityRef={entityRef} title={name} hideIcon />
          ) : (
            <strong>{name}</strong>
          )}{' '}
          <span className={styles.hint}>
            {exposure?.spoke}
            {previous && (
              <>
                {' · '}
                {t('changes.was')} {t(`verdict.${verdictWord(previous)}`)}
              </>
            )}
            {cause && (
              <>
                {' · '}
                {cause.title}
              </>
            )}
          </span>
        </span>
        {changes.length > 0 && (
          <span className={styles.hint}>{changes.join(' ')}</span>
        )}
      </span>
    </div>
  );
}
