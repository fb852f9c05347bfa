import { matchesLabels } from '../../trace/kubernetes/matchesLabels';
import { ManifestSet } from '../ManifestSet';
import { GatewayManifest } from '../schemas/networking';
import { gatewayPods } from './gatewayPods';

/** Whether two Gateways configure a pod in common. */
export type SamePods = (
  left: GatewayManifest,
  right: GatewayManifest,
) => boolean;

/** True if some pod gets both Gateways: of the pods given, or by equal or narrower selectors where none are. */
export function podsAreShared(set: ManifestSet): SamePods {
  const pods = new Map(
    set.gateways.map(gateway => [gateway, new Set(gatewayPods(set, gateway))]),
  );
  return (left, right) => {
    if (left === right) return true;
    const [a, b] = [left.spec.selector, right.spec.selector];
    if (matchesLabels(a, b) && matchesLabels(b, a)) return true;
    const ofLeft = pods.get(left) ?? new Set();
    const ofRight = pods.get(right) ?? new Set();
    return [...ofLeft].some(pod => ofRight.has(pod));
  };
}
