import { Button, VisuallyHidden } from '@backstage/ui';
import {
  FleetOverview,
  hopGroupSchema,
  OverviewRow,
} from '@fitsync/backstage-plugin-spokes-common';
import partition from 'lodash/partition';
import { useId, useState } from 'react';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VirtualRows } from '../parts/VirtualRows';
import { HeatRow } from './HeatRow';
import { hasNothingToSee } from './hasNothingToSee';
import { moveInMap } from './moveInMap';
import { MoreRows } from './MoreRows';
import { useFleetQuery } from './useFleetQuery';
import styles from './HeatMap.module.css';

/** A row of all there is is not worth folding away. */
const fewRows = 5;

/** Spokes by hops: a column of red is a shared cause, a row of red is a spoke. Rows with nothing to see fold. */
export function HeatMap({ overview }: { overview: FleetOverview }) {
  const { hubs, rows, matching, totals, next } = overview;
  const withHub = hubs.length > 1;
  const [{ sort, search, hub, verdict }] = useFleetQuery();
  const { t } = useSpokesTranslation();
  const [isOpen, setOpen] = useState(false);
  const keys = useId();
  const isNarrowed = Boolean(search || hub || verdict);
  const mayFold = sort === 'worst' && !isNarrowed && rows.length > fewRows;
  const [clear, troubled] = mayFold
    ? partition(rows, hasNothingToSee)
    : [[], rows];

  if (rows.length === 0) {
    return <p className={styles.hint}>{t('fleet.nothingMatches')}</p>;
  }
  const shown = isOpen ? [...troubled, ...clear] : troubled;
  return (
    <div className={styles.map} role="presentation" onKeyDown={moveInMap}>
      {isNarrowed && (
        <p role="status" className={styles.hint}>
          {t('fleet.matching', {
            matching: String(matching),
            total: String(totals.spokes),
          })}
        </p>
      )}
      <VisuallyHidden id={keys}>{t('heat.keys')}</VisuallyHidden>
      <div
        role="table"
        aria-label={t('heat.title')}
        aria-rowcount={matching + 1}
        aria-describedby={keys}
      >
        <div role="rowgroup">
          <div role="row" className={styles.head}>
            <span role="columnheader">{t('heat.spoke')}</span>
            {hopGroupSchema.options.map(group => (
              <span role="columnheader" key={group}>
                {t(`heat.group.${group}`)}
              </span>
            ))}
          </div>
        </div>
        <VirtualRows
          role="rowgroup"
          label={t('heat.title')}
          items={shown}
          keyOf={row => row.spoke}
          estimate={56}
          row={(row: OverviewRow) => (
            <HeatRow row={row} withHub={withHub} causes={overview.causes} />
          )}
        />
      </div>
      {clear.length > 0 && (
        <p className={styles.fold}>
          <span aria-hidden>✓</span> {t('heat.clear', { count: clear.length })}
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
      {next && (
        <MoreRows cursor={next} withHub={withHub} causes={overview.causes} />
      )}
    </div>
  );
}
