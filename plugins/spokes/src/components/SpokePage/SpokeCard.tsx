import { useRouteRef } from '@backstage/core-plugin-api';
import { useApi } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { spokesApiRef } from '../../api/spokesApiRef';
import { useLive } from '../../api/useLive';
import { spokeLinkRef } from '../../routes';
import { MutedLine } from '../parts/MutedLine';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictCountList } from '../parts/VerdictCountList';
import surface from '../parts/surface.module.css';
import { spokeOfEntity } from './spokeOfEntity';
import { SpokeProgress } from './SpokeProgress';
import { SpokeStates } from './SpokeStates';
import styles from './SpokePage.module.css';

/** A spoke in short, on the overview of its entity. */
export function SpokeCard() {
  const { entity } = useEntity();
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const spoke = spokeOfEntity(entity);
  const path = useRouteRef(spokeLinkRef)?.();
  const state = useLive(['plugin.spokes.spoke', spoke], () =>
    api.getSpoke(spoke),
  );
  return (
    <EntityInfoCard title={t('spokePage.title')}>
      <SpokeStates state={state} spoke={spoke}>
        {view => (
          <div className={`${surface.surface} ${styles.card}`}>
            <div className={styles.counts}>
              <strong>{t('fleet.services', { count: view.exposures })}</strong>
              <VerdictCountList verdicts={view.verdicts} />
            </div>
            <MutedLine muted={view.muted} />
            {!view.all && <p className={styles.hint}>{t('spokePage.yours')}</p>}
            <SpokeProgress view={view} />
            {path && (
              <Link href={path}>
                {t('spokePage.open')} <span aria-hidden>→</span>
              </Link>
            )}
          </div>
        )}
      </SpokeStates>
    </EntityInfoCard>
  );
}
