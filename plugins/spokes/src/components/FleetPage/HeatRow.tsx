import {
  HopGroup,
  hopGroupSchema,
  OverviewCause,
  OverviewRow,
} from '@fitsync/backstage-plugin-spokes-common';
import { memo } from 'react';
import { Age } from '../parts/Age';
import { MutedLine } from '../parts/MutedLine';
import { SpokeLink } from '../parts/SpokeLink';
import { SpokeStages } from '../parts/SpokeStages';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { causeIn } from './causeIn';
import { HeatCell } from './HeatCell';
import { useFleetQuery } from './useFleetQuery';
import styles from './HeatMap.module.css';

function SpokeRow(props: {
  row: OverviewRow;
  /** Whether the hub tells spokes apart. */
  withHub: boolean;
  causes: readonly OverviewCause[];
}) {
  const { row, withHub, causes } = props;
  const { accepted, spoke, hub, cells, exposures, stages, setup, stale } = row;
  const { t } = useSpokesTranslation();
  const [, change] = useFleetQuery();
  const open = (group: HopGroup) =>
    change({ view: 'services', spoke, cause: causeIn(group, row, causes) });
  const isClear = hopGroupSchema.options.every(group => {
    const status = cells[group]?.status;
    return status === 'pass' || status === 'skipped';
  });
  return (
    <div role="row" className={styles.row} data-clear={isClear || undefined}>
      <span role="rowheader" className={styles.spoke}>
        <SpokeLink spoke={spoke} />
        <span className={styles.hint}>
          {exposures > 0 ? (
            <button
              type="button"
              className={styles.services}
              onClick={() =>
                change({ view: 'services', spoke, cause: undefined })
              }
            >
              {t('fleet.services', { count: exposures })}
            </button>
          ) : (
            t('heat.noService')
          )}
          {withHub && <> · {t('heat.behind', { hub })}</>}
          {accepted && accepted.findings > 0 && (
            <> · {t('accepted.count', { count: accepted.findings })}</>
          )}
          {accepted && accepted.expired > 0 && (
            <> · {t('accepted.over', { count: accepted.expired })}</>
          )}
          {stale && row.observedAt && (
            <>
              {' · '}
              <Age at={row.observedAt} stale />
            </>
          )}
        </span>
        <MutedLine muted={row.muted} />
      </span>
      {exposures > 0 &&
        hopGroupSchema.options.map(group => (
          <HeatCell
            key={group}
            group={group}
            cell={cells[group]}
            t={t}
            onOpen={open}
          />
        ))}
      {exposures === 0 && (
        <span
          role="cell"
          aria-colspan={hopGroupSchema.options.length}
          className={styles.onItsWay}
        >
          {stages ? <SpokeStages stages={stages} /> : t('heat.none')}
          {setup && <span className={styles.hint}>{setup.action}</span>}
        </span>
      )}
      {isClear && exposures > 0 && (
        <span className={styles.allClear} aria-hidden>
          ✓ {t('heat.allPass')}
        </span>
      )}
    </div>
  );
}

/** One spoke: its name leads to its page, each column says how its hops stand. Rows in view stay while others come. */
export const HeatRow = memo(SpokeRow);
