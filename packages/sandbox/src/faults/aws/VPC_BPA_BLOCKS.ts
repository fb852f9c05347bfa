import { defineFault } from '../defineFault';
import { overrideField } from './overrideField';

export const publicAccessBlocked = defineFault({
  id: 'vpc-bpa-blocks',
  code: 'VPC_BPA_BLOCKS',
  title: 'Security turned VPC Block Public Access on for the account',
  inject: ({ aws }) =>
    overrideField(aws, 'blockPublicAccess', access => ({
      ...access,
      mode: 'block-ingress' as const,
    })),
});
