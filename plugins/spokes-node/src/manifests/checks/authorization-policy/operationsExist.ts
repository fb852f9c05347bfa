import {
  authorizationHostNotFound,
  authorizationMethodInvalid,
} from '@fitsync/backstage-plugin-spokes-common';
import { hostsOverlap } from '../../../trace/istio/hostsOverlap';
import { isHttpMethod } from '../../../trace/istio/isHttpMethod';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { findHost } from '../../lookup/hosts';

/** Methods are compared as they are written; a gRPC call is a path, and its method POST. */
export const operationsExist = defineManifestCheck({
  id: 'authorization-policy.operations-exist',
  description: 'The methods and hosts that a policy names exist.',
  emits: [authorizationMethodInvalid, authorizationHostNotFound],
  run(set, report) {
    const served = new Set(
      set.gateways.flatMap(({ spec }) =>
        spec.servers.flatMap(({ hosts }) =>
          hosts.map(host => host.slice(host.indexOf('/') + 1)),
        ),
      ),
    );
    for (const policy of set.authorizationPolicies) {
      const name = nameOf(policy);
      policy.spec.rules.forEach((rule, index) => {
        rule.to.forEach(({ operation }, place) => {
          const at = ['spec', 'rules', index, 'to', place, 'operation'];
          for (const field of ['methods', 'notMethods'] as const) {
            operation[field].forEach((method, entry) => {
              if (isHttpMethod(method)) return;
              report(authorizationMethodInvalid, {
                on: policy,
                args: { policy: name, method },
                at: [...at, field, entry],
              });
            });
          }
          for (const field of ['hosts', 'notHosts'] as const) {
            operation[field].forEach((text, entry) => {
              const host = withoutPort(text);
              if (host.includes('*') || host === '') return;
              if ([...served].some(one => hostsOverlap(one, host))) return;
              const found = findHost(set, host, policy.metadata.namespace);
              if (found.kind !== 'absent') return;
              report(authorizationHostNotFound, {
                on: policy,
                args: { policy: name, host: text },
                at: [...at, field, entry],
              });
            });
          }
        });
      });
    }
  },
});

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
