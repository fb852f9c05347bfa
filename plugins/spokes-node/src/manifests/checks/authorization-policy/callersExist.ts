import {
  authorizationNamespaceNotFound,
  authorizationPrincipalNotFound,
} from '@fitsync/backstage-plugin-spokes-common';
import { matchesText } from '../../../trace/istio/matchesText';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { accountsOf } from '../../lookup/accounts';
import { knownNamespaces } from '../../lookup/namespaces';

/** Judged where Namespaces, or service accounts of that namespace, are among the objects. */
export const callersExist = defineManifestCheck({
  id: 'authorization-policy.callers-exist',
  description: 'The callers that a policy names exist.',
  emits: [authorizationNamespaceNotFound, authorizationPrincipalNotFound],
  run(set, report) {
    const namespaces = knownNamespaces(set);
    const judgesNamespaces = set.complete || set.namespaces.length > 0;
    const accounts = accountsOf(set);
    for (const policy of set.authorizationPolicies) {
      const name = nameOf(policy);
      policy.spec.rules.forEach((rule, index) => {
        rule.from.forEach(({ source }, place) => {
          const at = ['spec', 'rules', index, 'from', place, 'source'];
          for (const field of ['namespaces', 'notNamespaces'] as const) {
            source[field].forEach((namespace, entry) => {
              if (!judgesNamespaces) return;
              if (namespaces.some(one => matchesText(namespace, one))) {
                return;
              }
              report(authorizationNamespaceNotFound, {
                on: policy,
                args: { policy: name, namespace },
                at: [...at, field, entry],
              });
            });
          }
          for (const field of ['principals', 'notPrincipals'] as const) {
            source[field].forEach((principal, entry) => {
              if (!accounts.isAbsentPrincipal(principal)) return;
              report(authorizationPrincipalNotFound, {
                on: policy,
                args: { policy: name, principal },
                at: [...at, field, entry],
              });
            });
          }
          for (const field of [
            'serviceAccounts',
            'notServiceAccounts',
          ] as const) {
            source[field].forEach((text, entry) => {
              const [own, account] = text.includes('/')
                ? text.split('/')
                : [policy.metadata.namespace, text];
              if (!accounts.isAbsent(own, account)) return;
              report(authorizationPrincipalNotFound, {
                on: policy,
                args: { policy: name, principal: `${own}/${account}` },
                at: [...at, field, entry],
              });
            });
          }
        });
      });
    }
  },
});
