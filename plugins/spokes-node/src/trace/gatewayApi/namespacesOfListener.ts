import {
  KubernetesGateway,
  Namespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { matchesSelector } from '../kubernetes/matchesSelector';

type Listener = KubernetesGateway['spec']['listeners'][number];

/** The namespaces whose HTTPRoutes a listener takes; without a word that is the one of its Gateway. */
export function namespacesOfListener(
  { allowedRoutes, protocol }: Listener,
  ownNamespace: string,
  namespaces: readonly Namespace[],
): 'all' | string[] {
  const { kinds } = allowedRoutes ?? {};
  const takesRoutes = kinds
    ? kinds.some(({ kind }) => kind === 'HTTPRoute')
    : ['HTTP', 'HTTPS'].includes(protocol);
  if (!takesRoutes) return [];
  const { from = 'Same', selector } = allowedRoutes?.namespaces ?? {};
  switch (from) {
    case 'All':
      return 'all';
    case 'Same':
      return [ownNamespace];
    case 'Selector':
      return namespaces
        .filter(
          ({ metadata }) =>
            selector &&
            matchesSelector(selector, {
              ...metadata.labels,
              // The API server puts it on every namespace.
              'kubernetes.io/metadata.name': metadata.name,
            }),
        )
        .map(({ metadata }) => metadata.name)
        .sort();
    default:
      return [];
  }
}
