import {
  ANNOTATION_ENTITY,
  ClusterFacts,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';

/** What a viewer of one entity may see by name. */
export interface OwnView {
  entityRef: string;
  namespace: string;
  service: string;
}

/** Namespaces of the platform: their objects are everybody's path. */
const sharedNamespaces = new Set([
  'istio-system',
  'istio-ingress',
  'flux-system',
  'argocd',
  'kube-system',
  'kube-public',
]);

/** Words that are a name somewhere and plain language everywhere. */
const plainWords = new Set(['default', 'http', 'https', 'kubernetes']);

/**
 * Names that belong to others on the cluster: everything in namespaces other than the exposure's own and the platform's,
 * and in its own namespace what names another entity.
 */
export function foreignNames(cluster: ClusterFacts, own: OwnView): Set<string> {
  const names = new Set<string>();
  const services = cluster.services.value ?? [];
  const isOwnNamespace = (namespace: string) =>
    namespace === own.namespace || sharedNamespaces.has(namespace);

  // A folder with the apps of many is nobody's.
  const isOwnFolder = (path: string) => {
    const [, namespace] = /\/apps\/([^/]+)\/[^/]+\/?$/.exec(path) ?? [];
    return namespace === undefined || isOwnNamespace(namespace);
  };

  const foreignServices = new Set(
    services
      .filter(service => !isOwnNamespace(service.metadata.namespace))
      .concat(services.filter(service => namesAnother(service, own.entityRef)))
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
  );
  foreignServices.forEach(name => names.add(name.split('/')[1]));

  for (const { metadata } of [
    ...(cluster.gateways.value ?? []),
    ...(cluster.destinationRules.value ?? []),
    ...(cluster.peerAuthentications.value ?? []),
    ...(cluster.certificates?.value ?? []),
    ...(cluster.networkPolicies?.value ?? []),
    ...(cluster.authorizationPolicies?.value ?? []),
    ...(cluster.requestAuthentications?.value ?? []),
    ...(cluster.serviceAccounts?.value ?? []),
    ...(cluster.serviceEntries?.value ?? []),
    ...(cluster.sidecars?.value ?? []),
    ...(cluster.kubernetesGateways?.value ?? []),
    ...(cluster.httpRoutes?.value ?? []),
    ...(cluster.grpcRoutes?.value ?? []),
    ...(cluster.referenceGrants?.value ?? []),
    ...(cluster.deployments.value ?? []),
    ...(cluster.pods.value ?? []),
  ]) {
    if (!isOwnNamespace(metadata.namespace)) {
      names.add(metadata.namespace).add(metadata.name);
    }
  }
  // What applies the folder of a neighbour is named after it.
  for (const { metadata, spec } of cluster.fluxKustomizations?.value ?? []) {
    if (!isOwnFolder(spec.path)) names.add(metadata.name);
  }
  for (const { metadata, spec } of cluster.argoApplications?.value ?? []) {
    if (!isOwnFolder(spec.source?.path ?? '')) names.add(metadata.name);
  }
  for (const { metadata, spec } of cluster.virtualServices.value ?? []) {
    const destinations = spec.http.flatMap(({ route }) =>
      route.map(({ destination }) => {
        const [name, namespace = metadata.namespace] =
          destination.host.split('.');
        return `${namespace}/${name}`;
      }),
    );
    const leadsElsewhere =
      destinations.length > 0 &&
      destinations.every(destination => foreignServices.has(destination));
    if (!isOwnNamespace(metadata.namespace) || leadsElsewhere) {
      names.add(metadata.name);
      hostNames(spec.hosts).forEach(host => names.add(host));
      spec.http.forEach(({ name }) => name && names.add(name.toLowerCase()));
    }
  }
  // What else they hold says whose it is as well as a name does.
  for (const { metadata, said } of saidBy(cluster)) {
    if (!isOwnNamespace(metadata.namespace))
      said.forEach(one => names.add(one));
  }
  for (const { metadata } of cluster.namespaces.value ?? []) {
    if (!isOwnNamespace(metadata.name)) names.add(metadata.name);
  }

  ownNames(cluster, own, foreignServices).forEach(name => names.delete(name));
  plainWords.forEach(word => names.delete(word));
  return names;
}

function namesAnother({ metadata }: Service, entityRef: string): boolean {
  const named = metadata.annotations[ANNOTATION_ENTITY];
  return named !== undefined && named.toLowerCase() !== entityRef;
}

/** A name that the viewer has, too, tells nothing about others. */
function ownNames(
  cluster: ClusterFacts,
  own: OwnView,
  foreignServices: Set<string>,
): string[] {
  const services = (cluster.services.value ?? []).filter(
    ({ metadata }) =>
      metadata.namespace === own.namespace &&
      !foreignServices.has(`${metadata.namespace}/${metadata.name}`),
  );
  const routes = (cluster.virtualServices.value ?? []).filter(
    ({ metadata }) => metadata.namespace === own.namespace,
  );
  return [
    own.namespace,
    own.service,
    ...services.map(({ metadata }) => metadata.name),
    ...routes.flatMap(({ spec }) => hostNames(spec.hosts)),
    ...saidBy(cluster).flatMap(({ metadata, said }) =>
      metadata.namespace === own.namespace ? said : [],
    ),
  ];
}

/** Hosts, secrets and accounts that objects name in their fields. */
function saidBy(
  cluster: ClusterFacts,
): { metadata: { namespace: string }; said: string[] }[] {
  return [
    ...(cluster.gateways.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: spec.servers.flatMap(({ hosts, tls }) => [
        ...hostNames(hosts),
        ...hostNames([tls?.credentialName]),
      ]),
    })),
    ...(cluster.kubernetesGateways?.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: spec.listeners.flatMap(({ hostname, tls }) =>
        hostNames([
          hostname,
          ...(tls?.certificateRefs ?? []).map(({ name }) => name),
        ]),
      ),
    })),
    ...[
      ...(cluster.httpRoutes?.value ?? []),
      ...(cluster.grpcRoutes?.value ?? []),
    ].map(({ metadata, spec }) => ({
      metadata,
      said: hostNames([
        ...spec.hostnames,
        ...spec.rules.map(({ name }) => name),
      ]),
    })),
    ...(cluster.serviceEntries?.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: hostNames(spec.hosts),
    })),
    ...(cluster.certificates?.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: hostNames([spec.secretName, spec.commonName, ...spec.dnsNames]),
    })),
    ...(cluster.destinationRules.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: hostNames(spec.subsets.map(({ name }) => name)),
    })),
    // Read or not, an account is named by the pods that run under it.
    ...(cluster.pods.value ?? []).map(({ metadata, spec }) => ({
      metadata,
      said: hostNames([
        spec.serviceAccountName,
        ...spec.containers.map(({ name }) => name),
      ]),
    })),
  ];
}

/** As they stand in a text: without the namespace or the star before them. */
function hostNames(hosts: readonly (string | undefined)[]): string[] {
  return hosts.flatMap(host => {
    const name = host?.toLowerCase().replace(/^(?:[^/]*\/)?(?:\*\.)?/, '');
    return name && name !== '*' ? [name] : [];
  });
}
