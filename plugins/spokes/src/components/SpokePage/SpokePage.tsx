import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { spokesApiRef } from '../../api/spokesApiRef';
import { useLive } from '../../api/useLive';
import { FleetLink } from '../parts/FleetLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import surface from '../parts/surface.module.css';
import { SpokeStates } from './SpokeStates';
import { SpokeContent } from './SpokeContent';
import { spokeOfEntity } from './spokeOfEntity';
import styles from './SpokePage.module.css';

/** The page of a spoke, without a shell: pages of either frontend system frame it. */
export function SpokePage() {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const spoke = spokeOfEntity(entity);
  const state = useLive(['plugin.spokes.spoke', spoke], () =>
    api.getSpoke(spoke),
  );
  return (
    <section
      className={`${surface.surface} ${styles.page}`}
      aria-label={t('spokePage.title')}
    >
      <FleetLink />
      <SpokeStates state={state} spoke={spoke}>
        {view => <SpokeContent view={view} />}
      </SpokeStates>
    </section>
  );
}
