import { Trace } from '@fitsync/backstage-plugin-spokes-common';
import uniq from 'lodash/uniq';
import { FlowStep } from '../../graph/FlowStep';
import { zonesDiffer } from '../../graph/zonesDiffer';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { TargetList } from './TargetList';
import styles from './TrafficFlow.module.css';
import { ZoneLanes } from './ZoneLanes';
import lanes from './ZoneLanes.module.css';

/** Where a hop is there once in every zone: a lane each where they differ, else one line; and the targets behind them. */
export function ZoneDetail({ step, trace }: { step: FlowStep; trace: Trace }) {
  const { zones = [], targets = [] } = trace;
  const { t } = useSpokesTranslation();
  const isCause = step.tone === 'cause';
  if (step.hop !== 'nlb' && step.hop !== 'targets') return null;
  return (
    <>
      {zonesDiffer(zones) ? (
        <div className={lanes.wide}>
          <div aria-hidden className={lanes.caption}>
            {t('zones.label')}
          </div>
          <ZoneLanes zones={zones} isCause={isCause} />
        </div>
      ) : (
        zones.length > 0 && (
          <p className={styles.hint}>
            {t('zones.count', { count: zones.length })},{' '}
            {zones.length > 1 && t('zones.alike')}{' '}
            {zones.map(({ zone, address }) => `${zone} ${address}`).join(', ')}
            {' · '}
            {uniq(zones.map(({ because }) => because)).join('; ')}
          </p>
        )
      )}
      {step.hop === 'targets' && targets.length > 0 && (
        <div className={lanes.wide}>
          <div aria-hidden className={lanes.caption}>
            {t('zones.targets')}
          </div>
          <TargetList targets={targets} isCause={isCause} />
        </div>
      )}
    </>
  );
}
