import { Input } from '../../defineCheck';
import { Resolver, sharedBy } from '../scope';

/**
 * Shares an input between the exposures of a spoke on one public port whose Gateways select the same pods. Of the exposure,
 * the resolver must look at nothing but the port, and may resolve only inputs that are shared like this or more widely.
 */
export function perGateway<T>(resolver: Resolver<T>): Resolver<T> {
  const seen = new WeakMap<object, Map<number, Input<T>>>();
  return sharedBy('gateway', scope => {
    const { port } = scope.exposure;
    const pods = scope.resolve('podsOfGateway');
    let known = seen.get(pods);
    if (!known) seen.set(pods, (known = new Map()));
    let found = known.get(port);
    if (!found) known.set(port, (found = resolver(scope)));
    return found;
  });
}
