import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiRouteLine } from '@remixicon/react';
import { cidrField } from './extensions/cidrField';
import { exposurePicker } from './extensions/exposurePicker';
import { fleetPage } from './extensions/fleetPage';
import { flowLink } from './extensions/flowLink';
import { homeCauses } from './extensions/homeCauses';
import { hostField } from './extensions/hostField';
import { hubPicker } from './extensions/hubPicker';
import { ingressCard } from './extensions/ingressCard';
import { pathField } from './extensions/pathField';
import { review } from './extensions/review';
import { searchResult } from './extensions/searchResult';
import { searchType } from './extensions/searchType';
import { spokeCard } from './extensions/spokeCard';
import { spokePage } from './extensions/spokePage';
import { spokePicker } from './extensions/spokePicker';
import { spokesApi } from './extensions/spokesApi';
import { trafficFlow } from './extensions/trafficFlow';
import { zonesField } from './extensions/zonesField';
import {
  fleetLinkRef,
  fleetRouteRef,
  spokeLinkRef,
  spokeRouteRef,
  templateLinkRef,
  trafficFlowLinkRef,
  trafficFlowRouteRef,
} from './routes';

/**
 * FitSync spokes for the new frontend system.
 *
 * @public
 */
export const spokesPlugin = createFrontendPlugin({
  pluginId: 'spokes',
  title: 'Spokes',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    fleet: fleetRouteRef,
    spoke: spokeRouteRef,
    trafficFlow: trafficFlowRouteRef,
  },
  externalRoutes: {
    fleetLink: fleetLinkRef,
    spokeLink: spokeLinkRef,
    templateLink: templateLinkRef,
    trafficFlowLink: trafficFlowLinkRef,
  },
  extensions: [
    spokesApi,
    ingressCard,
    trafficFlow,
    flowLink,
    fleetPage,
    spokePage,
    spokeCard,
    homeCauses,
    searchResult,
    searchType,
    spokePicker,
    hubPicker,
    cidrField,
    zonesField,
    hostField,
    pathField,
    exposurePicker,
    review,
  ],
});
