import {
  authorizationHostNotFound,
  authorizationMethodInvalid,
  AuthorizationPolicy,
  Gateway,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { findRegistered } from '../../istio/hostRegistry';
import { hostsOverlap } from '../../istio/hostsOverlap';
import { idlePlace } from '../../istio/idlePlace';
import { isHttpMethod } from '../../istio/isHttpMethod';
import { nameOf, servicesByName } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { enforcedPolicies } from './enforcedPolicies';

const servedHosts = perVersion((gateways: readonly Gateway[]) =>
  uniq(
    gateways.flatMap(({ spec }) =>
      spec.servers.flatMap(({ hosts }) =>
        hosts.map(host => host.slice(host.indexOf('/') + 1)),
      ),
    ),
  ),
);

/** Methods are compared as they are written. A Gateway that serves every host leaves no host unknown. */
export const operationsExist = defineCheck({
  id: 'authorization-policy.operations-exist',
  hop: 'authorization-policy',
  description:
    'The methods and hosts that the policies of the request name exist.',
  inputs: [
    ...(['cluster', 'authorizationStops', 'gateways'] as const),
    ...(['services', 'serviceEntries'] as const),
  ],
  emits: [authorizationMethodInvalid, authorizationHostNotFound],
  run(values, report, from) {
    const { cluster, gateways, services, serviceEntries } = values;
    const served = servedHosts(gateways);
    for (const policy of enforcedPolicies(values.authorizationStops)) {
      const shared = {
        resource: kubeRef(cluster, 'AuthorizationPolicy', policy),
      };
      const name = nameOf(policy);
      const operations = (policy.spec.rules ?? []).flatMap(({ to = [] }) =>
        to.map(({ operation }) => operation),
      );
      const evidence = (subject: string, observed: string) => [
        {
          ...from.authorizationStops,
          subject: `${subject} of AuthorizationPolicy ${name}`,
          observed,
        },
      ];
      const methods = operations.flatMap(one => [
        ...(one.methods ?? []),
        ...(one.notMethods ?? []),
      ]);
      for (const method of uniq(methods)) {
        if (isHttpMethod(method)) continue;
        report(authorizationMethodInvalid, {
          ...shared,
          args: { policy: name, method },
          forFix: isHttpMethod(method.toUpperCase())
            ? {
                meant: method.toUpperCase(),
                place: methodPlace(policy, method),
              }
            : {
                place: idlePlace(
                  policy,
                  { side: 'to', field: 'methods' },
                  method,
                ),
              },
          evidence: evidence('methods', method),
        });
      }
      const hosts = operations.flatMap(one => [
        ...(one.hosts ?? []),
        ...(one.notHosts ?? []),
      ]);
      for (const text of uniq(hosts)) {
        const host = text.replace(/:\d+$/, '');
        if (host === '' || host.includes('*')) continue;
        if (served.some(one => one !== '*' && hostsOverlap(one, host))) {
          continue;
        }
        const { namespace } = policy.metadata;
        const registry = { services, serviceEntries };
        if (findRegistered(registry, host, namespace).kind !== 'none') continue;
        if (isShortName(host, services) || isPublic(host, served)) continue;
        report(authorizationHostNotFound, {
          ...shared,
          args: { policy: name, host: text },
          forFix: {
            place: idlePlace(policy, { side: 'to', field: 'hosts' }, text),
          },
          evidence: evidence('hosts', text),
        });
      }
    }
  },
});

/** The word itself, which stays where it is. */
function methodPlace(
  { spec: { rules = [] } }: AuthorizationPolicy,
  method: string,
): string | undefined {
  for (const [index, { to = [] }] of rules.entries()) {
    for (const [at, { operation }] of to.entries()) {
      for (const field of ['methods', 'notMethods'] as const) {
        const item = (operation[field] ?? []).indexOf(method);
        if (item === -1) continue;
        return `/spec/rules/${index}/to/${at}/operation/${field}/${item}`;
      }
    }
  }
  return undefined;
}

/** Clients of the mesh may call a Service by `name.namespace` and by `name.namespace.svc`. */
function isShortName(host: string, services: readonly Service[]): boolean {
  const [name, namespace, ...rest] = host.split('.');
  return (
    ['', 'svc'].includes(rest.join('.')) &&
    servicesByName(services).has(`${namespace}/${name}`)
  );
}

/** Through a Gateway for every host clients may ask for any name of the internet, and for no name of the cluster. */
function isPublic(host: string, served: readonly string[]): boolean {
  return (
    served.includes('*') && host.includes('.') && !/\.(svc|local)$/.test(host)
  );
}
