import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { ComparisonLine } from '../parts/ComparisonLine';
import { SourcesUnread } from '../parts/SourcesUnread';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { AdviceList } from './AdviceList';
import { AlarmTable } from './AlarmTable';
import { CertificateTable } from './CertificateTable';
import { SpokeCost } from '../NetworkCost';
import { DriftLists } from './DriftLists';
import { NetworkHops } from './NetworkHops';
import { NodeTable } from './NodeTable';
import { Section } from './Section';
import { SpokeProgress } from './SpokeProgress';
import { SpokeServices } from './SpokeServices';
import { SpokeSummary } from './SpokeSummary';
import { TargetMatrix } from './TargetMatrix';
import { Versions } from './Versions';
import styles from './SpokePage.module.css';

/** What on-call asks first comes first: how services stand, then what carries them. */
export function SpokeContent({ view }: { view: SpokeView }) {
  const { t } = useSpokesTranslation();
  return (
    <>
      <SpokeSummary view={view} />
      <SpokeProgress view={view} />
      <SourcesUnread sources={view.unread} />
      <Section title={t('spokePage.section.services')}>
        <SpokeServices view={view} />
      </Section>
      <div className={styles.columns}>
        <Section title={t('spokePage.section.targets')}>
          <TargetMatrix view={view} />
        </Section>
        <Section title={t('spokePage.section.network')}>
          <NetworkHops hops={view.hops} />
        </Section>
      </div>
      <Section title={t('spokePage.section.nodes')}>
        <Versions view={view} />
        <NodeTable view={view} />
      </Section>
      <div className={styles.columns}>
        <Section title={t('spokePage.section.certificates')}>
          <CertificateTable view={view} />
        </Section>
        <Section title={t('spokePage.section.alarms')}>
          <AlarmTable view={view} />
        </Section>
      </div>
      {(view.drift || view.comparison) && (
        <Section title={t('spokePage.section.drift')}>
          {view.drift && <DriftLists drift={view.drift} />}
          <ComparisonLine comparison={view.comparison} />
        </Section>
      )}
      <Section title={t('advice.title')}>
        <AdviceList view={view} />
      </Section>
      {view.cost && (
        <Section title={t('cost.title')}>
          <SpokeCost cost={view.cost} region={view.region} />
        </Section>
      )}
    </>
  );
}
