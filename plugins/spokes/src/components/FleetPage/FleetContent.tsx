import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { FleetOverview } from '@fitsync/backstage-plugin-spokes-common';
import { SourcesUnread } from '../parts/SourcesUnread';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictCountList } from '../parts/VerdictCountList';
import { FleetCost } from '../NetworkCost';
import { AddressView } from './AddressView';
import { CauseList } from './CauseList';
import { ChangeList } from './ChangeList';
import { FleetFilters } from './FleetFilters';
import { HeatMap } from './HeatMap';
import { NoSpoke } from './NoSpoke';
import { ServiceList } from './ServiceList';
import { fleetViews, useFleetQuery } from './useFleetQuery';
import styles from './FleetPage.module.css';

/** What is wrong now, then how each spoke stands; services, addresses and changes one step away. */
export function FleetContent({ overview }: { overview: FleetOverview }) {
  const { causes, causeCount, totals, unread } = overview;
  const [query, change] = useFleetQuery();
  const { t } = useSpokesTranslation();

  if (totals.spokes === 0) {
    return (
      <>
        <SourcesUnread sources={unread} />
        <NoSpoke />
      </>
    );
  }
  return (
    <>
      <div className={styles.summary}>
        <span>
          <strong>{t('fleet.spokes', { count: totals.spokes })}</strong>
          {' · '}
          {t('fleet.services', { count: totals.exposures })}
        </span>
        <VerdictCountList verdicts={totals.verdicts} />
      </div>
      <CauseList
        causes={causes}
        count={causeCount}
        unknown={totals.verdicts.unknown}
        onShow={cause =>
          change({
            view: 'services',
            cause,
            search: undefined,
            verdict: undefined,
            spoke: undefined,
          })
        }
      />
      <SourcesUnread sources={unread} />
      <Tabs
        selectedKey={query.view}
        onSelectionChange={view => change({ view: String(view) })}
      >
        <TabList aria-label={t('fleet.view.label')}>
          {fleetViews.map(view => (
            <Tab key={view} id={view}>
              {t(`fleet.view.${view}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="map">
          <div className={styles.panel}>
            <FleetFilters hubs={overview.hubs} withOrder />
            <HeatMap overview={overview} />
          </div>
        </TabPanel>
        <TabPanel id="services">
          <div className={styles.panel}>
            <FleetFilters hubs={[]} />
            <ServiceList causes={causes} />
          </div>
        </TabPanel>
        <TabPanel id="addresses">
          <div className={styles.panel}>
            <AddressView />
          </div>
        </TabPanel>
        <TabPanel id="changes">
          <div className={styles.panel}>
            <ChangeList />
          </div>
        </TabPanel>
      </Tabs>
      {overview.cost && <FleetCost cost={overview.cost} />}
    </>
  );
}
