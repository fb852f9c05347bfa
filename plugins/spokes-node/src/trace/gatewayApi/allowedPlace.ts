import { listenerPlace } from './listenerPlace';
import { TranslatedGateway } from './TranslatedGateway';

const nameLabel = 'kubernetes.io/metadata.name';

/**
 * Where a listener has to name one more namespace that it takes routes from, as a JSON pointer: what it says of namespaces, or
 * the end of the list that names them. Absent where it chooses them by labels of their own, or takes no HTTPRoutes at all.
 */
export function allowedPlace(gateway: TranslatedGateway): string | undefined {
  const place = listenerPlace(gateway);
  const [{ port, hosts }] = gateway.spec.servers;
  const listener = gateway.origin.object.spec.listeners.find(
    ({ name }) => name === port.name,
  );
  if (!place || !listener || hosts.some(host => host.startsWith('~'))) {
    return undefined;
  }
  const { allowedRoutes } = listener;
  if (!allowedRoutes) return `${place}/allowedRoutes`;
  const { from = 'Same', selector } = allowedRoutes.namespaces ?? {};
  const inside = `${place}/allowedRoutes/namespaces`;
  if (from === 'Same') return inside;
  const [expression, ...others] = selector?.matchExpressions ?? [];
  const isList =
    from === 'Selector' &&
    others.length === 0 &&
    Object.keys(selector?.matchLabels ?? {}).length === 0 &&
    expression?.key === nameLabel &&
    expression.operator === 'In';
  return isList ? `${inside}/selector/matchExpressions/0/values/-` : undefined;
}
