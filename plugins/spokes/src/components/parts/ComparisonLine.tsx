import { Comparison } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

/** A line says what differs first; the page of the spoke lists the rest. */
const most = 3;

/** What was held against the blueprint and what came of it, or that it was not done and why. */
export function ComparisonLine({ comparison }: { comparison?: Comparison }) {
  const { t } = useSpokesTranslation();
  if (!comparison) return null;
  const text = () => {
    if (comparison.outcome !== 'compared') {
      const { outcome, because } = comparison;
      const why = { because, without: comparison.without.join('; ') };
      return outcome === 'skipped'
        ? t('comparison.skipped', why)
        : t('comparison.unknown', why);
    }
    const { differences } = comparison;
    if (differences.length === 0) return t('comparison.same');
    const shown = differences
      .slice(0, most)
      .map(one => t('comparison.difference', one));
    const rest = differences.length - shown.length;
    return t('comparison.differs', {
      differences: [
        ...shown,
        ...(rest > 0 ? [t('comparison.more', { rest: String(rest) })] : []),
      ].join(', '),
    });
  };
  return <p className={styles.quiet}>{text()}</p>;
}
