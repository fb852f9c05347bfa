import { defineFault } from '../defineFault';
import { addRule } from './addRule';
import { exposedApp } from './lookup/exposedApp';

export const destinationRuleHostNotFound = defineFault({
  id: 'dr-host-not-found',
  code: 'DR_HOST_NOT_FOUND',
  title: 'A DestinationRule names the app without the end of its name',
  inject(world, spoke) {
    const { service, namespace } = exposedApp(world, spoke);
    return addRule(world, spoke, 'limits', {
      host: `${service.metadata.name}.${namespace}`,
      trafficPolicy: { connectionPool: { tcp: { maxConnections: 100 } } },
    });
  },
});
