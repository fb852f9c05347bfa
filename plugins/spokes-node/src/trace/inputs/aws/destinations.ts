import ipaddr from 'ipaddr.js';
import { combine } from '../combine';
import { perPort } from '../scope';

/**
 * Addresses in the spoke that the load balancer sends to: its registered targets; the nodes, where it has none or they
 * are not known. Whether they are the right targets is for the hop "Targets".
 */
export const destinations = perPort<string[]>(
  ({ facts: { spoke }, resolve }) => {
    const targets = resolve('targets');
    if (targets.outcome === 'ok' && targets.value.length > 0) {
      return combine(
        { targets, instances: spoke.instances, vpc: resolve('spokeVpc') },
        ({ targets: registered, instances }) => ({
          value: registered
            .map(
              ({ id }) =>
                instances.find(instance => instance.id === id)?.privateIp ?? id,
            )
            .filter(address => ipaddr.IPv4.isValid(address)),
        }),
      );
    }
    return combine({ nodes: resolve('nodeAddresses') }, ({ nodes }) => ({
      value: nodes.map(({ ip }) => ip),
    }));
  },
);
