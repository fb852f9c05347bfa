import { useApi } from '@backstage/frontend-plugin-api';
import { spokesFleetReadPermission } from '@fitsync/backstage-plugin-spokes-common';
import { useEffect } from 'react';
import useLocation from 'react-use/esm/useLocation';
import { spokesApiRef } from '../../api/spokesApiRef';
import { useLive } from '../../api/useLive';
import { keepFleet } from '../parts/lastFleet';
import { LiveStates } from '../states/LiveStates';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FleetContent } from './FleetContent';
import { useFleetQuery } from './useFleetQuery';
import surface from '../parts/surface.module.css';
import styles from './FleetPage.module.css';

/** Spokes that one answer holds; more come on request. */
const rowsAtOnce = 200;

/** The fleet, without a page's shell: pages of either frontend system frame it. */
export function FleetPage() {
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const [{ search, hub, verdict, sort }] = useFleetQuery();
  const { search: address = '' } = useLocation();
  useEffect(() => keepFleet(address), [address]);
  const question = { search, hub, verdict, sort, limit: rowsAtOnce };
  const state = useLive(['plugin.spokes.overview', question], () =>
    api.getOverview(question),
  );
  return (
    <section
      className={`${surface.surface} ${styles.page}`}
      aria-label={t('fleet.title')}
    >
      <LiveStates
        state={state}
        texts={{
          loading: t('fleet.loading'),
          failed: t('fleet.failed'),
          denied: t('fleet.denied'),
          deniedWhat: t('fleet.deniedWhat', {
            permission: spokesFleetReadPermission.name,
          }),
        }}
      >
        {overview => <FleetContent overview={overview} />}
      </LiveStates>
    </section>
  );
}
