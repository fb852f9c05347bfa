import { useRouteRef } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import {
  ExposureRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { trafficFlowLinkRef } from '../../routes';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** To the same exposure on the tab "Traffic flow"; not there where the app has no such tab. */
export function TrafficFlowLink(props: { exposure: ExposureRef }) {
  const { t } = useSpokesTranslation();
  const path = useRouteRef(trafficFlowLinkRef)?.();
  if (!path) return null;
  const query = new URLSearchParams({
    exposure: formatExposureRef(props.exposure),
  });
  return (
    <Link href={`${path}?${query}`}>
      {t('flow.link')} <span aria-hidden>→</span>
    </Link>
  );
}
