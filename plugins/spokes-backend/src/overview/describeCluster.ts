import {
  SpokeBlueprint,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { compact, uniq } from 'lodash';
import { readOrNot } from './readOrNot';

/** Versions that run in a cluster, beside those that the blueprint asks for. */
export function describeVersions(
  index: FactsIndex,
  spoke: string,
  blueprint: SpokeBlueprint | undefined,
): SpokeView['versions'] {
  const cluster = index.spokes.get(spoke)?.facts.cluster;
  const kubernetes = (cluster?.nodes.value ?? []).map(
    ({ status }) => status.nodeInfo?.kubeletVersion,
  );
  const istio = (cluster?.pods.value ?? [])
    .flatMap(({ spec }) => [...spec.containers, ...spec.initContainers])
    .map(({ name, image }) =>
      name === 'istio-proxy' || name === 'discovery'
        ? versionOf(image)
        : undefined,
    );
  return {
    kubernetes: uniq(compact(kubernetes)).sort(),
    istio: uniq(compact(istio)).sort(),
    ...(blueprint && {
      described: {
        k3s: blueprint.versions.k3s,
        istio: blueprint.versions.istio,
      },
    }),
  };
}

/** The tag of an image; a digest tells no version. */
function versionOf(image: string | undefined): string | undefined {
  return image?.match(/:(\d+\.\d+[-.\w]*)(@|$)/)?.[1];
}

/** Certificates that cert-manager keeps, by the day they end. */
export function describeCertificates(
  index: FactsIndex,
  spoke: string,
  isShown: (namespace: string) => boolean,
): SpokeView['certificates'] {
  const cluster = index.spokes.get(spoke)?.facts.cluster;
  return readOrNot(cluster?.certificates, all =>
    all
      .filter(({ metadata }) => isShown(metadata.namespace))
      .map(({ metadata, spec, status }) => ({
        namespace: metadata.namespace,
        name: metadata.name,
        hosts: uniq(compact([spec.commonName, ...spec.dnsNames])),
        ready: status.conditions.some(
          one => one.type === 'Ready' && one.status === 'True',
        ),
        ...(status.notAfter && { notAfter: status.notAfter }),
      }))
      .sort((a, b) => (a.notAfter ?? '').localeCompare(b.notAfter ?? '')),
  );
}
