import { Input } from '../defineCheck';
import { createScope } from '../engine/createScope';
import { Inputs } from '../inputs/inputs';
import { notThere } from '../inputs/outcomes';
import { FactsIndex } from '../lookup/createFactsIndex';

/**
 * What a trace asks of a spoke's network, the same for every exposure on a public port.
 *
 * @public
 */
export type SpokeInputs = Pick<
  Inputs,
  | 'balancerAlarms'
  | 'loadBalancer'
  | 'loadBalancers'
  | 'listener'
  | 'nodeInstances'
  | 'spokeVpc'
  | 'targets'
>;

/**
 * Finds something of a spoke's network as a trace does, without an exposure.
 *
 * @public
 */
export function findSpokeInput<Name extends keyof SpokeInputs>(
  index: FactsIndex,
  spoke: string,
  name: Name,
  port = 80,
): Input<SpokeInputs[Name]> {
  const found = index.spokes.get(spoke);
  if (!found) return notThere(`no spoke is named ${spoke}`);
  const scope = createScope(found, {
    spoke,
    namespace: '',
    service: '',
    port,
    scheme: port === 443 ? 'https' : 'http',
    path: '/',
  });
  return scope.resolve(name);
}
