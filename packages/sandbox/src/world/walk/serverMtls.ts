import {
  peerAuthenticationSchema,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch } from 'lodash';
import { ClusterStore } from '../World';
import { parsed } from './parsed';

const rootNamespace = 'istio-system';

/** A sidecar may be native, which makes it an init container. */
export function hasSidecar({ spec }: Pod): boolean {
  return [...spec.containers, ...spec.initContainers].some(
    ({ name }) => name === 'istio-proxy',
  );
}

/** What a pod's sidecar takes: workload before namespace before mesh. */
export function serverMode(cluster: ClusterStore, { metadata }: Pod): string {
  const policies = parsed(
    cluster,
    'PeerAuthentication',
    peerAuthenticationSchema,
  );
  const ofNamespace = (namespace: string) =>
    policies.filter(
      one => one.metadata.namespace === namespace && !one.spec.selector,
    );
  const workload = policies.filter(
    ({ metadata: policy, spec }) =>
      policy.namespace === metadata.namespace &&
      spec.selector &&
      isMatch(metadata.labels, spec.selector.matchLabels),
  );
  const modes = [
    ...workload,
    ...ofNamespace(metadata.namespace),
    ...ofNamespace(rootNamespace),
  ].map(({ spec }) => spec.mtls?.mode);
  return modes.find(one => one && one !== 'UNSET') ?? 'PERMISSIVE';
}
