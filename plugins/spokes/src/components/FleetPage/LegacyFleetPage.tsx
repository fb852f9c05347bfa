import { Header } from '@backstage/ui';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FleetPage } from './FleetPage';

/** The page of the fleet with a header: apps of the older frontend system bring none. */
export function LegacyFleetPage() {
  const { t } = useSpokesTranslation();
  return (
    <>
      <Header title={t('fleet.title')} />
      <FleetPage />
    </>
  );
}
