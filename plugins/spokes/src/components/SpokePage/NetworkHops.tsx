import { VisuallyHidden } from '@backstage/ui';
import { SpokeHop } from '@fitsync/backstage-plugin-spokes-common';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { toneOf } from '../../graph/toneOf';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

const directions = ['forward', 'return'] as const;

/** The network's hops as every service of the spoke crosses them, there and back. */
export function NetworkHops({ hops }: { hops: SpokeHop[] }) {
  const { t } = useSpokesTranslation();
  if (hops.length === 0) {
    return <p className={styles.hint}>{t('spokePage.notRead')}</p>;
  }
  return (
    <>
      {directions.map(direction => (
        <div key={direction}>
          <h3 className={styles.subheading}>{t(`spokePage.${direction}`)}</h3>
          <ol className={styles.hops}>
            {hops
              .filter(hop => hop.direction === direction)
              .map(hop => (
                <Hop key={hop.hop} hop={hop} />
              ))}
          </ol>
        </div>
      ))}
    </>
  );
}

function Hop({ hop }: { hop: SpokeHop }) {
  const { t } = useSpokesTranslation();
  const tone = toneOf(hop, { behindBreak: false });
  const [finding] = hop.findings;
  return (
    <li data-tone={tone}>
      <span aria-hidden className={styles.glyph}>
        {toneGlyphs[tone]}
      </span>
      <span className={styles.hopName}>
        {t(`hop.${hop.hop}`)}
        <VisuallyHidden>: {t(`rowStatus.${tone}`)}</VisuallyHidden>
      </span>
      <span>
        {finding && !hop.follows ? finding.title : hop.summary}
        {hop.follows && ` · ${t('rows.follows', { cause: hop.follows })}`}
        {!hop.summary && !finding && tone === 'unknown' && t('rows.unread')}
      </span>
      <Age at={hop.observedAt} />
    </li>
  );
}
