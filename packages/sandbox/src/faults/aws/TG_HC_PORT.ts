import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const healthCheckOnClosedPort = defineFault({
  id: 'tg-hc-port',
  code: 'TG_HC_PORT',
  title: 'The health check was moved to a port that no node opens',
  inject({ aws }, spoke) {
    const { httpTargetGroup } = spokeNetwork(aws, spoke);
    return overrideField(httpTargetGroup, 'healthCheck', healthCheck => ({
      ...healthCheck,
      port: '31999',
    }));
  },
});
