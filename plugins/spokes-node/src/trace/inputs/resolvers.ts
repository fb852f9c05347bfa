import { observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { awsResolvers } from './aws';
import { controlPlaneResolvers } from './controlPlane';
import { Inputs } from './inputs';
import { kubernetesResolvers } from './kubernetes';
import { Resolvers } from './scope';

/** How each input is found. @public */
export const resolvers: Resolvers<Inputs> = {
  ...awsResolvers,
  ...kubernetesResolvers,
  ...controlPlaneResolvers,
  exposure: ({ exposure, facts }) =>
    observedOk(exposure, 'exposure', facts.takenAt),
};
