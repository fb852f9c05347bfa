import {
  AuthorizationPolicy,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { accountOfPrincipal } from '../istio/accountOfPrincipal';
import { authorizationPoliciesOn } from '../istio/decideAuthorization';

/** Tells the accounts that policies of the called pods name as a whole; patterns and namespaces name nobody. */
export function namedAccounts(
  pods: readonly Pod[],
  all: readonly AuthorizationPolicy[],
): (account: string) => boolean {
  const policies = uniq(pods.flatMap(pod => authorizationPoliciesOn(pod, all)));
  const named = new Set(
    policies.flatMap(({ metadata, spec }) =>
      (spec.rules ?? []).flatMap(({ from = [] }) =>
        from.flatMap(({ source }) => [
          ...[...(source.principals ?? []), ...(source.notPrincipals ?? [])]
            .flatMap(text => accountOfPrincipal(text) ?? [])
            .map(({ namespace, name }) => `${namespace}/${name}`),
          ...(source.serviceAccounts ?? []).map(text =>
            text.includes('/') ? text : `${metadata.namespace}/${text}`,
          ),
        ]),
      ),
    ),
  );
  return account => named.has(account);
}
