import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import { fleetLinkRef } from '../../routes';
import { lastFleet } from './lastFleet';
import { useSpokesTranslation } from './useSpokesTranslation';

/** Back to the fleet as it was left: same view, same search; not there where the app has no such page. */
export function FleetLink() {
  const { t } = useSpokesTranslation();
  const path = useRouteRef(fleetLinkRef)?.();
  if (!path) return null;
  return (
    <Link href={`${path}${lastFleet()}`}>
      <span aria-hidden>←</span> {t('spokePage.back')}
    </Link>
  );
}
