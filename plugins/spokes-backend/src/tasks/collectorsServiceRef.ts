import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { spokesConfigServiceRef } from '../config';
import { Collectors } from './Collectors';
import { createCollectors } from './createCollectors';

/** What reads the outside world; a service of its own so that tests and `dev/` can give facts by hand. */
export const collectorsServiceRef = createServiceRef<Collectors>({
  id: 'spokes.collectors',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: spokesConfigServiceRef,
        logger: coreServices.logger,
      },
      factory: ({ config, logger }) => createCollectors({ config, logger }),
    }),
});
