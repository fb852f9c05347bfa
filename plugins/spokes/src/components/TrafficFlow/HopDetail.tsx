import { Button } from '@backstage/ui';
import { HopKind } from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from '../../graph/FlowStep';
import { seenAt } from '../../graph/seenAt';
import { sortFindings } from '../../graph/sortFindings';
import { CauseBlock } from '../IngressCard/CauseBlock';
import { TracedView } from '../IngressCard/TracedView';
import { ConsoleText } from '../parts/ConsoleText';
import { ProposeFix } from '../parts/ProposeFix';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { MissingEvidence } from '../states/MissingEvidence';
import { BlueprintTable } from './BlueprintTable';
import { CallersLink } from './CallersLink';
import { CheckedHop } from './CheckedHop';
import { CodeMeaning } from './CodeMeaning';
import { CulpritLine } from './CulpritLine';
import { EvidenceTable } from './EvidenceTable';
import { FindingDetail } from './FindingDetail';
import { HopActions } from './HopActions';
import { regionOf } from '../../graph/regionOf';
import styles from './TrafficFlow.module.css';
import { ZoneDetail } from './ZoneDetail';

/** Where it matters who asks. */
const callerHops: HopKind[] = [
  'peer-authentication',
  'authorization-policy',
  'network-policy',
];

/** What was read of a hop, held against what is expected; what is wrong with it, whose that is and how to mend it. */
export function HopDetail(props: {
  step: FlowStep;
  view: TracedView;
  onOpen(hop: string): void;
}) {
  const { step, view, onOpen } = props;
  const { hop, tone, result, cause } = step;
  const { t } = useSpokesTranslation();
  const seen = seenAt(result);

  return (
    <section
      className={styles.detail}
      aria-label={t(`hop.${hop}`)}
      data-hop-detail={hop}
    >
      {cause && (
        <p className={styles.sentence}>
          {t('hopDetail.followsFrom')}{' '}
          <Button
            size="small"
            variant="secondary"
            onPress={() => onOpen(cause.hop)}
          >
            {t(`hop.${cause.hop}`)}
          </Button>{' '}
          <code className={styles.code}>{cause.code}</code>.{' '}
          {t('hopDetail.followsWhat')}
        </p>
      )}
      {result.findings.length === 0 && (seen || tone === 'pass') && (
        <p className={styles.sentence}>
          {seen ? (
            <ConsoleText text={seen} region={regionOf(view.trace)} />
          ) : (
            t('hopDetail.passes')
          )}
        </p>
      )}
      {(tone === 'wouldPass' || tone === 'skipped') && (
        <p className={styles.hint}>{t(`hopDetail.${tone}`)}</p>
      )}
      {sortFindings(result, view.trace).map(({ finding, part }) => (
        <div
          key={`${finding.code} ${finding.message}`}
          className={styles.finding}
        >
          {part === 'firstCause' ? (
            <CauseBlock cause={finding} view={view} />
          ) : (
            <FindingDetail finding={finding} part={part} />
          )}
          <ProposeFix finding={finding} exposure={view.exposure} />
          <CodeMeaning code={finding.code} meanings={view.meanings} />
          <CulpritLine resource={finding.resource} />
          <EvidenceTable finding={finding} view={view} />
        </div>
      ))}
      <ZoneDetail step={step} trace={view.trace} />
      <MissingEvidence missing={result.missing} />
      <BlueprintTable hop={hop} comparison={view.comparison} />
      <CheckedHop step={step} view={view} />
      {callerHops.includes(hop) && <CallersLink />}
      <HopActions step={step} view={view} />
    </section>
  );
}
