import { Button } from '@backstage/ui';
import { OverviewCause } from '@fitsync/backstage-plugin-spokes-common';
import { Fragment } from 'react';
import { Clock } from '../parts/Clock';
import { FlowLink } from '../parts/FlowLink';
import { OwnerLink } from '../parts/OwnerLink';
import { SpokeLink } from '../parts/SpokeLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './FleetPage.module.css';

/** One cause: what, on which resource, how many it hits, since when, whose it is. */
export function CauseLine(props: { cause: OverviewCause; onShow(): void }) {
  const { cause, onShow } = props;
  const { title, message, code, exposures, blocked, since, owner } = cause;
  const { spokes, spokeCount, example, exampleEntityRef } = cause;
  const { t } = useSpokesTranslation();
  const others = spokeCount - spokes.length;
  return (
    <>
      <p className={styles.causeTitle}>
        <span aria-hidden>✕</span> {title}
      </p>
      <p className={styles.sentence}>{message}</p>
      <p className={styles.facts}>
        <strong>{t('causes.hits', { count: exposures })}</strong>
        {blocked > 0 && (
          <span>
            {blocked === exposures
              ? t('causes.allBlocked')
              : t('causes.blocked', { number: String(blocked) })}
          </span>
        )}
        <span>
          {t('causes.on')}{' '}
          {spokes.map((spoke, at) => (
            <Fragment key={spoke}>
              {at > 0 && ', '}
              <SpokeLink spoke={spoke} />
            </Fragment>
          ))}
          {others > 0 && (
            <> {t('causes.andMore', { number: String(others) })}</>
          )}
        </span>
        <span>
          {t('causes.since')} <Clock at={since} />
        </span>
        <span>
          {owner ? (
            <>
              {t('causes.owner')} <OwnerLink entityRef={owner} />
            </>
          ) : (
            t('causes.ownerUnknown')
          )}
        </span>
        <code>{code}</code>
      </p>
      <div className={styles.actions}>
        <Button size="small" variant="secondary" onPress={onShow}>
          {t('causes.show')}
        </Button>
        {exampleEntityRef && (
          <FlowLink
            entityRef={exampleEntityRef}
            exposure={example}
            hop={cause.hop}
          >
            {t('causes.open', { name: example.service })}
          </FlowLink>
        )}
      </div>
    </>
  );
}
