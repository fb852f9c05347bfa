import {
  EntityIngress,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { useFlowQuery } from '../../api/useFlowQuery';
import { AnnotationProblems } from '../IngressCard/AnnotationProblems';
import { ExposureDetail } from '../IngressCard/ExposureDetail';
import { NoAnnotation } from '../states/NoAnnotation';
import { NotRefreshed } from '../states/NotRefreshed';
import { ExposurePicker } from './ExposurePicker';
import { TracedFlow } from './TracedFlow';

/** One exposure of an entity hop by hop: the one that the address names, else the worst. */
export function FlowContent(props: {
  ingress: EntityIngress;
  failure?: { error: Error; lastReadAt: Date };
  reload(): void;
}) {
  const { ingress, failure, reload } = props;
  const { entityRef, exposures, problems } = ingress;
  const { exposure, change } = useFlowQuery();
  const named = exposures.find(
    view => formatExposureRef(view.exposure) === exposure,
  );
  const view = named ?? exposures.at(0);

  return (
    <>
      {failure && <NotRefreshed {...failure} onRetry={reload} />}
      {problems.length > 0 && <AnnotationProblems problems={problems} />}
      {view && exposures.length > 1 && (
        <ExposurePicker
          views={exposures}
          chosen={view}
          onChoose={chosen =>
            change({ exposure: chosen, hop: null, at: null, side: null })
          }
        />
      )}
      {view?.status === 'traced' && (
        <TracedFlow view={view} entityRef={entityRef} reload={reload} />
      )}
      {view && view.status !== 'traced' && (
        <ExposureDetail view={view} entityRef={entityRef} reload={reload} />
      )}
      {!view && problems.length === 0 && <NoAnnotation />}
    </>
  );
}
