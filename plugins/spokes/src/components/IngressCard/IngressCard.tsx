import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useEntityIngress } from '../../api/useEntityIngress';
import { viewVerdict } from '../parts/viewVerdict';
import { VerdictChip } from '../parts/VerdictChip';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { IngressStates } from '../states/IngressStates';
import { CardVariant, CardVariantContext } from './CardVariant';
import { IngressContent } from './IngressContent';

/** The entity card "Ingress": whether requests reach this component, and if not, at which hop they end and why. */
export function IngressCard(props: {
  /** How much it tells; `full` by default. */
  variant?: CardVariant;
}) {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const entityRef = stringifyEntityRef(entity);
  const state = useEntityIngress(entityRef);

  const worst =
    state.status === 'ready' ? state.ingress.exposures[0] : undefined;
  return (
    <EntityInfoCard
      title={t('title')}
      headerActions={
        <span role="status">
          {worst && (
            <VerdictChip
              verdict={viewVerdict(worst)}
              answered={
                worst.status === 'traced'
                  ? worst.trace.probe?.status
                  : undefined
              }
            />
          )}
        </span>
      }
    >
      <CardVariantContext.Provider value={props.variant ?? 'full'}>
        <IngressStates state={state}>
          {ready => <IngressContent {...ready} />}
        </IngressStates>
      </CardVariantContext.Provider>
    </EntityInfoCard>
  );
}
