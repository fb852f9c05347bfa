import { Button } from '@backstage/ui';
import { FlowStep } from '../../graph/FlowStep';
import { sortFindings } from '../../graph/sortFindings';
import { CauseBlock } from '../IngressCard/CauseBlock';
import { TracedView } from '../IngressCard/TracedView';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { MissingEvidence } from '../states/MissingEvidence';
import { CulpritLine } from './CulpritLine';
import { EvidenceTable } from './EvidenceTable';
import { FindingDetail } from './FindingDetail';
import styles from './TrafficFlow.module.css';

/** What was read of a hop, held against what is expected; what is wrong with it, whose that is and how to mend it. */
export function HopDetail(props: {
  step: FlowStep;
  view: TracedView;
  onOpen(hop: string): void;
}) {
  const { step, view, onOpen } = props;
  const { hop, tone, result, cause } = step;
  const { t } = useSpokesTranslation();

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
      {result.findings.length === 0 && (
        <p className={styles.sentence}>{result.summary}</p>
      )}
      {(tone === 'pass' || tone === 'wouldPass' || tone === 'skipped') && (
        <p className={styles.hint}>
          {t(tone === 'pass' ? 'hopDetail.passes' : `hopDetail.${tone}`)}
        </p>
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
          <CulpritLine resource={finding.resource} />
          <EvidenceTable finding={finding} />
        </div>
      ))}
      <MissingEvidence missing={result.missing} />
    </section>
  );
}
