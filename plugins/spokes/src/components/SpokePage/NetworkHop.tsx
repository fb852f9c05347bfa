import { VisuallyHidden } from '@backstage/ui';
import { SpokeHop } from '@fitsync/backstage-plugin-spokes-common';
import { toneGlyphs } from '../../graph/toneGlyphs';
import { toneOf } from '../../graph/toneOf';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** One hop of the network; what only follows from a cause names the hop that has it. */
export function NetworkHop(props: {
  hop: SpokeHop;
  hops: SpokeHop[];
  /** Whether its age is not that of all others. */
  dated: boolean;
}) {
  const { hop, hops, dated } = props;
  const { t } = useSpokesTranslation();
  const tone = toneOf(hop, { behindBreak: false });
  const [finding] = hop.findings;
  const cause = hops.find(
    one =>
      !one.follows && one.findings.some(({ code }) => code === hop.follows),
  );
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
        {hop.follows && (
          <>
            {' · '}
            {t('rows.follows', {
              cause: cause ? t(`hop.${cause.hop}`) : hop.follows,
            })}
          </>
        )}
        {!hop.summary && !finding && tone === 'unknown' && t('rows.unread')}
      </span>
      {dated && <Age at={hop.observedAt} />}
    </li>
  );
}
