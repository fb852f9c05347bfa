import { Input } from '../../defineCheck';
import { Resolver, sharedBy } from '../scope';
import { podsOfGateway } from './podsOfGateway';

/**
 * Shares an input between the exposures of a spoke on one public port whose Gateways select the same pods. Of the exposure,
 * the resolver must look at nothing but the port, and may resolve only inputs that are shared like this or more widely.
 */
export function perGateway<T>(resolver: Resolver<T>): Resolver<T> {
  const seen = new WeakMap<object, Map<number, Input<T>>>();
  return sharedBy('gateway', scope => {
    const { port } = scope.exposure;
    const pods = podsOfGateway(scope);
    const known = seen.get(pods) ?? new Map<number, Input<T>>();
    seen.set(pods, known);
    const found = known.get(port) ?? resolver(scope);
    known.set(port, found);
    return found;
  });
}
