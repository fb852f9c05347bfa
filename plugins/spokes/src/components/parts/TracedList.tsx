import { Button } from '@backstage/ui';
import { TracedLine as Line } from '@fitsync/backstage-plugin-spokes-common';
import { useCallback } from 'react';
import { PagesState } from '../../api/usePages';
import { Unread } from '../states/Unread';
import { Waiting } from '../states/Waiting';
import { TracedLine } from './TracedLine';
import { useSpokesTranslation } from './useSpokesTranslation';
import { VirtualRows } from './VirtualRows';
import styles from './TracedList.module.css';

/** Exposures with their verdicts, worst first, as many as are looked at. */
export function TracedList(props: {
  pages: PagesState<Line>;
  /** Said where there is none. */
  empty: string;
  /** Whether each says its spoke. */
  withSpoke?: boolean;
}) {
  const { pages, empty, withSpoke = false } = props;
  const { items, matching, more, error, isReading, reload } = pages;
  const { t } = useSpokesTranslation();
  const onEnd = useCallback(() => more?.(), [more]);

  if (!items) {
    return error ? (
      <Unread title={t('lines.failed')} error={error} onRetry={reload} />
    ) : (
      <Waiting label={t('lines.reading')} />
    );
  }
  if (items.length === 0) return <p className={styles.hint}>{empty}</p>;
  return (
    <div className={styles.list}>
      {error && (
        <Unread title={t('lines.failed')} error={error} onRetry={reload} />
      )}
      <VirtualRows
        items={items}
        keyOf={({ exposure: { spoke, namespace, service } }) =>
          `${spoke}/${namespace}/${service}`
        }
        estimate={52}
        label={t('lines.label')}
        row={line => <TracedLine line={line} withSpoke={withSpoke} />}
        onEnd={onEnd}
      />
      <div className={styles.foot}>
        <span role="status" className={styles.hint}>
          {isReading && more === undefined && items.length < (matching ?? 0)
            ? t('lines.reading')
            : t('lines.count', {
                shown: String(items.length),
                total: String(matching ?? items.length),
              })}
        </span>
        {more && (
          <Button size="small" variant="secondary" onPress={more}>
            {t('lines.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
