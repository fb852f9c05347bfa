import {
  authorizationNamespaceNotFound,
  authorizationPrincipalNotFound,
  Namespace,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { accountOfPrincipal } from '../../istio/accountOfPrincipal';
import { idlePlace } from '../../istio/idlePlace';
import { matchesText } from '../../istio/matchesText';
import {
  nameOf,
  namespacesByName,
  serviceAccountsByName,
} from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { enforcedPolicies } from './enforcedPolicies';

/** An entry for somebody who does not exist is never met: it is mostly a misspelt name. */
export const callersExist = defineCheck({
  id: 'authorization-policy.callers-exist',
  hop: 'authorization-policy',
  description: 'The callers that the policies of the request name exist.',
  inputs: [
    ...(['cluster', 'authorizationStops'] as const),
    ...(['namespaces', 'serviceAccounts'] as const),
  ],
  emits: [authorizationNamespaceNotFound, authorizationPrincipalNotFound],
  run(
    { cluster, authorizationStops, namespaces, serviceAccounts },
    report,
    from,
  ) {
    const accounts = serviceAccountsByName(serviceAccounts);
    for (const policy of enforcedPolicies(authorizationStops)) {
      const resource = kubeRef(cluster, 'AuthorizationPolicy', policy);
      const sources = (policy.spec.rules ?? []).flatMap(({ from: all = [] }) =>
        all.map(({ source }) => source),
      );
      const named = uniq(
        sources.flatMap(one => [
          ...(one.namespaces ?? []),
          ...(one.notNamespaces ?? []),
        ]),
      );
      for (const namespace of named) {
        if (matchesSome(namespace, namespaces)) continue;
        report(authorizationNamespaceNotFound, {
          resource,
          args: { policy: nameOf(policy), namespace },
          forFix: {
            place: idlePlace(
              policy,
              { side: 'from', field: 'namespaces' },
              namespace,
            ),
          },
          evidence: [
            {
              ...from.namespaces,
              subject: `source namespaces of AuthorizationPolicy ${nameOf(
                policy,
              )}`,
              observed: namespace,
              expected: 'a namespace of the cluster',
            },
          ],
        });
      }
      const principals = uniq(
        sources.flatMap(one => [
          ...(one.principals ?? []),
          ...(one.notPrincipals ?? []),
        ]),
      );
      for (const principal of principals) {
        const account = accountOfPrincipal(principal);
        // Another trust domain is another cluster's.
        if (!account || !principal.startsWith('cluster.local/')) continue;
        const { namespace, name } = account;
        // Kubernetes makes `default` in every namespace.
        const exists =
          name === 'default'
            ? namespacesByName(namespaces).has(namespace)
            : accounts.has(`${namespace}/${name}`);
        if (exists) continue;
        report(authorizationPrincipalNotFound, {
          resource,
          args: { policy: nameOf(policy), principal },
          forFix: {
            place: idlePlace(
              policy,
              { side: 'from', field: 'principals' },
              principal,
            ),
          },
          evidence: [
            {
              ...from.serviceAccounts,
              subject: `source principals of AuthorizationPolicy ${nameOf(
                policy,
              )}`,
              observed: principal,
              expected: 'a service account of the cluster',
            },
          ],
        });
      }
    }
  },
});

function matchesSome(pattern: string, namespaces: readonly Namespace[]) {
  const known = namespacesByName(namespaces);
  return (
    known.has(pattern) ||
    (pattern.includes('*') &&
      [...known.keys()].some(name => matchesText(pattern, name)))
  );
}
