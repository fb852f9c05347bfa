import { istioRootNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { findRegistered } from '../../trace/istio/hostRegistry';
import { fqdnOf } from '../../trace/istio/resolveHost';
import { servicesByName } from '../../trace/lookup/clusterLookups';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { ServiceManifest } from '../schemas/core';
import { ServiceEntryManifest } from '../schemas/networking';
import { isPromisedService } from './promisedServices';

/** What a host stands for among the objects of a set. */
export type FoundHost =
  | { kind: 'service'; service: ServiceManifest }
  | { kind: 'entry'; entry: ServiceEntryManifest }
  /** It exists, and is hidden from the namespace that asks. */
  | { kind: 'hidden'; exportTo: readonly string[]; name: string }
  /** It should be among the objects and is not. */
  | { kind: 'absent'; resolved: string }
  /** The input cannot show whether it exists. */
  | { kind: 'unknown' };

const namespacesWithServices = perVersion(
  (services: readonly ServiceManifest[]) =>
    new Set(services.map(({ metadata }) => metadata.namespace)),
);

/** True where a Service that is not among the objects does not exist. */
export function knowsServicesOf(set: ManifestSet, namespace: string): boolean {
  return set.complete || namespacesWithServices(set.services).has(namespace);
}

/** Looks a host up as a proxy in a namespace would, and tells what is absent from what is not in the input. */
export function findHost(
  set: ManifestSet,
  text: string,
  ownNamespace: string,
): FoundHost {
  const found = findRegistered(set, text, ownNamespace);
  if (found.kind !== 'none') return found;
  const { resolved, fqdn } = found;
  if (resolved.kind === 'service') {
    return knowsServicesOf(set, resolved.namespace) &&
      (set.complete || !comesWithIstio(resolved)) &&
      !isPromisedService(set, resolved)
      ? {
          kind: 'absent',
          resolved: `Service ${resolved.namespace}/${resolved.name}`,
        }
      : { kind: 'unknown' };
  }
  return isAbsent(set, fqdn)
    ? { kind: 'absent', resolved: `the complete name ${fqdn}` }
    : { kind: 'unknown' };
}

/** Istio's own Services are taken as installed, as its gateways are. */
function comesWithIstio({
  namespace,
  name,
}: {
  namespace: string;
  name: string;
}) {
  return (
    namespace === istioRootNamespace &&
    /^(?:istiod(?:-.+)?|istio-[a-z]+gateway)$/.test(name)
  );
}

/** `reviews.shop` looks like a Service, and is none: with a dot a name is complete. */
function isAbsent(set: ManifestSet, host: string): boolean {
  if (host.startsWith('*')) return false;
  if (set.complete) return true;
  const [, namespace, ...rest] = host.split('.');
  return (
    namespace !== undefined &&
    (rest.length === 0 || rest.join('.') === 'svc') &&
    namespacesWithServices(set.services).has(namespace)
  );
}

/** A Service that may have been meant by a host. */
export function suggestService(
  set: ManifestSet,
  text: string,
  ownNamespace: string,
): string {
  const [name, namespace = ownNamespace] = text.split('.');
  const services = servicesByName(set.services);
  if (services.has(`${namespace}/${name}`)) {
    return fqdnOf({ namespace, name });
  }
  const same = set.services.find(({ metadata }) => metadata.name === name);
  if (same) return fqdnOf(same.metadata);
  return set.services[0]
    ? (
        set.services.find(
          ({ metadata }) => metadata.namespace === ownNamespace,
        ) ?? set.services[0]
      ).metadata.name
    : name;
}
