import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useEntityIngress } from '../../api/useEntityIngress';
import { viewVerdict } from '../parts/viewVerdict';
import { VerdictChip } from '../parts/VerdictChip';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Denied } from '../states/Denied';
import { Failed } from '../states/Failed';
import { Loading } from '../states/Loading';
import { IngressContent } from './IngressContent';

/** The entity card "Ingress": whether requests reach this component, and if not, at which hop they end and why. */
export function IngressCard() {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const entityRef = stringifyEntityRef(entity);
  const state = useEntityIngress(entityRef);

  const content = () => {
    switch (state.status) {
      case 'loading':
        return <Loading />;
      case 'denied':
        return <Denied />;
      case 'failed':
        return <Failed error={state.error} onRetry={state.reload} />;
      case 'ready':
        return <IngressContent {...state} />;
      default:
        throw new Error(
          `Not a state: ${JSON.stringify(state satisfies never)}`,
        );
    }
  };

  const worst =
    state.status === 'ready' ? state.ingress.exposures[0] : undefined;
  return (
    <EntityInfoCard
      title={t('title')}
      headerActions={
        <span role="status">
          {worst && <VerdictChip verdict={viewVerdict(worst)} />}
        </span>
      }
    >
      {content()}
    </EntityInfoCard>
  );
}
