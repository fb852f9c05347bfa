import { OwnCause } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from '../parts/Clock';
import { FlowLink } from '../parts/FlowLink';
import { OwnerLink } from '../parts/OwnerLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './HomeCauses.module.css';

/** One cause in short: what, how many it hits, since when and whose job it is; it leads to the hop that has it. */
export function HomeCause({ cause }: { cause: OwnCause }) {
  const { title, hop, exposures, since, owner, example } = cause;
  const { exampleEntityRef } = cause;
  const { t } = useSpokesTranslation();
  return (
    <>
      <span className={styles.title}>
        <span aria-hidden>✕</span>
        {exampleEntityRef ? (
          <FlowLink entityRef={exampleEntityRef} exposure={example} hop={hop}>
            {title}
          </FlowLink>
        ) : (
          title
        )}
      </span>
      <span className={styles.facts}>
        <span>
          {exposures === 1
            ? `${example.namespace}/${example.service}`
            : t('causes.hits', { count: exposures })}
        </span>
        <span>
          {t('causes.since')} <Clock at={since} />
        </span>
        {owner && (
          <span>
            {t('causes.owner')} <OwnerLink entityRef={owner} />
          </span>
        )}
      </span>
    </>
  );
}
