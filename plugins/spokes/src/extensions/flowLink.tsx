import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiRouteLine } from '@remixicon/react';
import { useSpokesTranslation } from '../components/parts/useSpokesTranslation';
import { isSpokesComponent } from '../isSpokesComponent';
import { trafficFlowLinkRef } from '../routes';

/** In the card "About", which a narrow page shows first: the way to the tab "Traffic flow". */
export const flowLink = EntityIconLinkBlueprint.make({
  name: 'traffic-flow',
  params: {
    filter: isSpokesComponent,
    useProps: () => {
      const { t } = useSpokesTranslation();
      const href = useRouteRef(trafficFlowLinkRef)?.();
      return {
        label: t('flow.link'),
        icon: <RiRouteLine />,
        href,
        disabled: !href,
      };
    },
  },
});
