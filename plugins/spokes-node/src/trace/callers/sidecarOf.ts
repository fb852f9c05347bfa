import {
  istioRootNamespace,
  Pod,
  Sidecar,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, sortBy } from 'lodash';
import { matchesLabels } from '../kubernetes/matchesLabels';
import { nameOf } from '../lookup/clusterLookups';
import { perVersion } from '../lookup/perVersion';

const byNamespace = perVersion((all: readonly Sidecar[]) =>
  groupBy(
    sortBy(all, ({ metadata }) => metadata.creationTimestamp ?? '9', nameOf),
    ({ metadata }) => `${metadata.namespace}/`,
  ),
);

/** The Sidecar that a pod's proxy follows: one that selects it, then that of its namespace, then that of the mesh. */
export function sidecarOf(
  { metadata: { namespace, labels } }: Pick<Pod, 'metadata'>,
  all: readonly Sidecar[],
): Sidecar | undefined {
  const own = byNamespace(all)[`${namespace}/`] ?? [];
  const ofMesh = byNamespace(all)[`${istioRootNamespace}/`] ?? [];
  const selected = ({ spec }: Sidecar) =>
    Object.keys(spec.workloadSelector?.labels ?? {}).length > 0;
  return (
    own.find(
      one =>
        selected(one) &&
        matchesLabels(one.spec.workloadSelector?.labels ?? {}, labels),
    ) ??
    own.find(one => !selected(one)) ??
    ofMesh.find(one => !selected(one))
  );
}

/** True if a host is among those that a Sidecar lets its proxies know: `namespace/host`, each part may be a wildcard. */
export function knowsHost(
  { metadata, spec }: Sidecar,
  host: { namespace: string; fqdn: string },
): boolean {
  if (!spec.egress || spec.egress.length === 0) return true;
  return spec.egress
    .flatMap(({ hosts }) => hosts)
    .some(text => {
      const slash = text.indexOf('/');
      const place = slash === -1 ? '*' : text.slice(0, slash);
      const name = text.slice(slash + 1);
      const inPlace =
        place === '*' ||
        (place === '.' ? metadata.namespace : place) === host.namespace;
      const isNamed =
        name === '*' ||
        (name.startsWith('*')
          ? host.fqdn.endsWith(name.slice(1))
          : name === host.fqdn);
      return inPlace && isNamed;
    });
}
