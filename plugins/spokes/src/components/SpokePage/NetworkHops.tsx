import { Button } from '@backstage/ui';
import { SpokeHop } from '@fitsync/backstage-plugin-spokes-common';
import { useState } from 'react';
import { toneOf } from '../../graph/toneOf';
import { Age } from '../parts/Age';
import { sharedAge } from '../parts/sharedAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NetworkHop } from './NetworkHop';
import styles from './SpokePage.module.css';

const directions = ['forward', 'return'] as const;

/** So many that pass say less than their number. */
const foldedFrom = 3;

/** The network's hops as every service of the spoke crosses them, there and back; what passes folds. */
export function NetworkHops({ hops }: { hops: SpokeHop[] }) {
  const { t } = useSpokesTranslation();
  const [isOpen, setOpen] = useState(false);
  if (hops.length === 0) {
    return <p className={styles.hint}>{t('spokePage.notRead')}</p>;
  }
  const quiet = hops.filter(isQuiet);
  const mayFold = quiet.length >= foldedFrom;
  const shown = mayFold && !isOpen ? hops.filter(hop => !isQuiet(hop)) : hops;
  const together = sharedAge(hops.map(({ observedAt }) => observedAt));
  return (
    <>
      {directions
        .map(direction => ({
          direction,
          own: shown.filter(hop => hop.direction === direction),
        }))
        .filter(({ own }) => own.length > 0)
        .map(({ direction, own }) => (
          <div key={direction}>
            <h3 className={styles.subheading}>{t(`spokePage.${direction}`)}</h3>
            <ol className={styles.hops}>
              {own.map(hop => (
                <NetworkHop
                  key={hop.hop}
                  hop={hop}
                  hops={hops}
                  dated={!together}
                />
              ))}
            </ol>
          </div>
        ))}
      {mayFold && (
        <p className={styles.fold}>
          <span>
            <span aria-hidden>✓</span>{' '}
            {t(
              quiet.length === hops.length
                ? 'spokePage.allPass'
                : 'spokePage.othersPass',
              { count: quiet.length },
            )}
          </span>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t('heat.hideClear') : t('heat.showClear')}
          </Button>
        </p>
      )}
      {together && (
        <p className={styles.hint}>
          {t('spokePage.asOf')} <Age at={together} />
        </p>
      )}
    </>
  );
}

function isQuiet(hop: SpokeHop): boolean {
  return toneOf(hop, { behindBreak: false }) === 'pass';
}
