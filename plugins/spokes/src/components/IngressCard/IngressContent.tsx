import { EntityIngress } from '@fitsync/backstage-plugin-spokes-common';
import { NoAnnotation } from '../states/NoAnnotation';
import { NotRefreshed } from '../states/NotRefreshed';
import { AnnotationProblems } from './AnnotationProblems';
import { ExposureDetail } from './ExposureDetail';
import { OtherExposures } from './OtherExposures';
import surface from '../parts/surface.module.css';
import styles from './IngressCard.module.css';

/** What the card shows of an entity's exposures, without a shell: pages of either frontend system frame it. */
export function IngressContent(props: {
  ingress: EntityIngress;
  failure?: { error: Error; lastReadAt: Date };
  reload(): void;
}) {
  const { ingress, failure, reload } = props;
  const { entityRef, exposures, problems } = ingress;
  const [worst, ...others] = exposures;

  return (
    <div className={`${surface.surface} ${styles.content}`}>
      {failure && <NotRefreshed {...failure} onRetry={reload} />}
      {problems.length > 0 && <AnnotationProblems problems={problems} />}
      {worst && (
        <ExposureDetail view={worst} entityRef={entityRef} reload={reload} />
      )}
      {others.length > 0 && (
        <OtherExposures views={others} entityRef={entityRef} reload={reload} />
      )}
      {!worst && problems.length === 0 && <NoAnnotation />}
    </div>
  );
}
