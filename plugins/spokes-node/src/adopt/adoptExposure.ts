import {
  AdoptedBlueprint,
  Deployment,
  exposureBlueprintSchema,
  ExposureRef,
  formatExposureRef,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { combine } from '../trace/inputs/combine';
import {
  findEntryPoints,
  EntryPoint,
} from '../trace/exposures/findEntryPoints';
import { matchesLabels } from '../trace/kubernetes/matchesLabels';
import { SpokeScene } from './AdoptScene';
import { Draft } from './Draft';
import { oneLine } from './oneLine';

const { shape } = exposureBlueprintSchema;

/** A service that is reached from outside, as far as the cluster tells. */
export function adoptExposure(
  ref: ExposureRef,
  { http }: SpokeScene,
): AdoptedBlueprint {
  const draft = new Draft(oneLine(formatExposureRef(ref)), 'Exposure');
  const { cluster } = http.facts;
  const entries = findEntryPoints(cluster, ref);
  for (const field of ['service', 'namespace', 'spoke'] as const) {
    draft.know(field, ref[field], {
      schema: shape[field],
      evidence: 'the route of a VirtualService',
      gap: {
        why: '',
        howToFindOut: 'Such a name cannot be rendered: rename it first',
        required: true,
      },
    });
  }
  draft.lack('owner', {
    why: 'no fact tells who owns the service',
    howToFindOut: 'Ask in its namespace; its owner proposes the exposure',
    required: true,
  });
  addMethod(draft, entries);
  addWorkload(draft, ref, cluster);
  return draft.build();
}

function addMethod(draft: Draft, entries: EntryPoint[]) {
  const gap = {
    why: '',
    howToFindOut: 'kubectl get virtualservice,gateway -A',
    required: true,
  };
  const [entry] = entries;
  if (!entry) {
    draft.lack('method', { ...gap, why: 'no route leads to it any more' });
    return;
  }
  const { host, leading, path, scheme } = entry;
  const { metadata } = leading.virtualService;
  const evidence = `VirtualService ${metadata.namespace}/${metadata.name}`;
  if (leading.match?.uri?.regex !== undefined) {
    draft.lack('method', {
      ...gap,
      why: `${oneLine(
        evidence,
      )} matches by a regular expression, which no exposure of ours does`,
    });
    return;
  }
  const short = path.length > 1 ? path.replace(/\/$/, '') : path;
  const rewrite = leading.route.route.rewrite?.uri;
  const base = { path: short, ...(rewrite && { rewrite }) };
  if (scheme === 'https') {
    const secret = entry.gateway?.spec.servers.find(
      ({ tls }) => tls?.credentialName,
    )?.tls?.credentialName;
    draft.know(
      'method',
      {
        kind: 'https',
        host,
        ...base,
        certificate: { from: 'existing-secret', secretName: secret },
      },
      { schema: shape.method, evidence, gap },
    );
  } else {
    draft.know(
      'method',
      host ? { kind: 'domain', host, ...base } : { kind: 'path', ...base },
      { schema: shape.method, evidence, gap },
    );
  }
  const paths = uniq(entries.map(one => one.path));
  if (paths.length > 1) {
    draft.lack('method.path', {
      why: `it answers at ${
        paths.length
      } paths, and an exposure has one: ${oneLine(paths.join(', '))}`,
      howToFindOut: 'Choose one, or expose it several times',
      required: false,
    });
  }
}

function addWorkload(
  draft: Draft,
  { namespace, service }: ExposureRef,
  cluster: SpokeScene['http']['facts']['cluster'],
) {
  const found = combine(
    { services: cluster.services, deployments: cluster.deployments },
    ({ services, deployments }) => {
      const own = services.find(
        ({ metadata }) =>
          metadata.name === service && metadata.namespace === namespace,
      );
      return {
        value: {
          own,
          behind: own ? deploymentsOf(own, deployments) : [],
        },
      };
    },
  );
  const where = `kubectl -n ${oneLine(namespace)} get deployments -o wide`;
  const required = { howToFindOut: where, required: true };
  const images = (all: Deployment[]) =>
    uniq(
      all.flatMap(({ spec }) =>
        spec.template.spec.containers
          .filter(({ name }) => name !== 'istio-proxy')
          .map(({ image }) => image ?? ''),
      ),
    );
  const names = (all: Deployment[]) =>
    all.map(({ metadata }) => metadata.name).join(', ');
  draft.read('image', found, {
    schema: shape.image,
    gap: required,
    of: ({ behind }) => {
      const all = images(behind);
      if (all.length === 0) return { why: 'no Deployment stands behind it' };
      return all.length === 1
        ? { value: all[0], evidence: `Deployment ${names(behind)}` }
        : {
            why: `${
              all.length
            } images run behind it, and an exposure renders one: ${oneLine(
              names(behind),
            )}`,
          };
    },
  });
  draft.read('ports.container', found, {
    schema: shape.ports.shape.container,
    gap: required,
    of: ({ own, behind }) => {
      const [port] = own?.spec.ports ?? [];
      if (!port) return { why: 'the Service has no port' };
      const target = port.targetPort ?? port.port;
      const named = behind
        .flatMap(({ spec }) => spec.template.spec.containers)
        .flatMap(({ ports }) => ports)
        .find(({ name }) => name === target);
      const value = typeof target === 'number' ? target : named?.containerPort;
      return value === undefined
        ? { why: `no container names a port ${oneLine(String(target))}` }
        : { value, evidence: `Service ${namespace}/${service}` };
    },
  });
  draft.read('ports.service', found, {
    schema: shape.ports.shape.service,
    gap: { ...required, required: false },
    of: ({ own }) => {
      const [port] = own?.spec.ports ?? [];
      return port
        ? { value: port.port, evidence: `Service ${namespace}/${service}` }
        : { why: 'the Service has no port' };
    },
  });
  draft.read('replicas', found, {
    schema: shape.replicas,
    gap: { ...required, required: false },
    of: ({ behind }) =>
      behind.length === 1
        ? {
            value: behind[0].spec.replicas,
            evidence: `Deployment ${names(behind)}`,
          }
        : { why: `${behind.length} Deployments stand behind it` },
  });
}

function deploymentsOf(service: Service, all: Deployment[]): Deployment[] {
  const { selector } = service.spec;
  if (Object.keys(selector).length === 0) return [];
  return all.filter(
    ({ metadata, spec }) =>
      metadata.namespace === service.metadata.namespace &&
      matchesLabels(selector, spec.template.metadata.labels),
  );
}
