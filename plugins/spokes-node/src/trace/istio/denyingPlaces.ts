import { AuthorizationPolicy } from '@fitsync/backstage-plugin-spokes-common';
import { AuthorizationRequest, matchesPolicy } from './authorizationMatch';

/**
 * Where a policy has to say for which paths it is not, so that it is no longer for a request: JSON pointers to the `to` of a
 * rule that is for every operation, or to the `notPaths` of an operation, or to the end of one that is there.
 */
export function denyingPlaces(
  policy: AuthorizationPolicy,
  request: AuthorizationRequest,
): string[] {
  type Rules = AuthorizationPolicy['spec']['rules'];
  const isFor = (rules: Rules) =>
    matchesPolicy({ ...policy, spec: { ...policy.spec, rules } }, request) !==
    'no';
  return (policy.spec.rules ?? []).flatMap((rule, index) => {
    if (!isFor([rule])) return [];
    const to = `/spec/rules/${index}/to`;
    if (!rule.to?.length) return [to];
    return rule.to.flatMap(({ operation }, at) => {
      if (!isFor([{ to: [{ operation }] }])) return [];
      const list = `${to}/${at}/operation/notPaths`;
      return operation.notPaths?.length ? [`${list}/-`] : [list];
    });
  });
}
