import { LoadBalancer } from '@fitsync/backstage-plugin-spokes-common';
import { Resolvers } from './scope';

/** What checks of the AWS hops may ask for. @public */
export interface AwsInputs {
  loadBalancer: LoadBalancer;
}

/** @public */
export const awsResolvers: Resolvers<AwsInputs> = {
  loadBalancer: () => ({ outcome: 'absent', because: 'not written yet' }),
};
