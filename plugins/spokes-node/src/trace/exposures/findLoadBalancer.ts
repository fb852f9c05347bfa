import { LoadBalancer } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { createScope } from '../engine/createScope';
import { FactsIndex } from '../lookup/createFactsIndex';

/**
 * The Network Load Balancer that plain HTTP to a spoke is asked through.
 *
 * @public
 */
export function findLoadBalancer(
  index: FactsIndex,
  spoke: string,
): Input<LoadBalancer> {
  const found = index.spokes.get(spoke);
  if (!found) {
    return { outcome: 'absent', because: `no spoke is named ${spoke}` };
  }
  const scope = createScope(found, {
    spoke,
    namespace: '',
    service: '',
    port: 80,
    scheme: 'http',
    path: '/',
  });
  return scope.resolve('loadBalancer');
}
