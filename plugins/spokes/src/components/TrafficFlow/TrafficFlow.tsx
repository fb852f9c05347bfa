import { stringifyEntityRef } from '@backstage/catalog-model';
import { BgProvider } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityIngress } from '../../api/useEntityIngress';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { IngressStates } from '../states/IngressStates';
import { FlowContent } from './FlowContent';
import surface from '../parts/surface.module.css';
import styles from './TrafficFlow.module.css';

/** The tab "Traffic flow", without a page's shell: pages of either frontend system frame it. */
export function TrafficFlow() {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const state = useEntityIngress(stringifyEntityRef(entity));
  return (
    <section
      className={`${surface.surface} ${styles.flow}`}
      aria-label={t('flow.label')}
    >
      <BgProvider bg="neutral-1">
        <IngressStates state={state}>
          {ready => <FlowContent {...ready} />}
        </IngressStates>
      </BgProvider>
    </section>
  );
}
