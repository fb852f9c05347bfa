import { spokeBlueprintSchema } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { TraceScope } from '../trace/inputs/scope';
import { Draft } from './Draft';
import { oneLine } from './oneLine';

const { k3s, istio } = spokeBlueprintSchema.shape.versions.shape;
const pilot = /(?:^|\/)pilot:v?(\d+\.\d+\.\d+)/;

/** What runs, in the words of what runs. */
export function findVersions(draft: Draft, { facts }: TraceScope): void {
  draft.read('versions.k3s', facts.cluster.nodes, {
    schema: k3s,
    gap: {
      howToFindOut: 'k3s --version, on a node; name it in the form',
      required: true,
    },
    of: nodes => {
      const versions = uniq(
        nodes.flatMap(({ status }) => status.nodeInfo?.kubeletVersion ?? []),
      );
      if (versions.length === 0) return { why: 'no node tells its version' };
      return versions.length === 1
        ? { value: versions[0], evidence: 'kubelet of every node' }
        : { why: `nodes run several: ${oneLine(versions.join(', '))}` };
    },
  });
  draft.read('versions.istio', facts.cluster.deployments, {
    schema: istio,
    gap: {
      howToFindOut: 'istioctl version; name it in the form',
      required: true,
    },
    of: deployments => {
      const found = deployments.flatMap(({ metadata, spec }) =>
        spec.template.spec.containers.flatMap(({ image }) => {
          const version = pilot.exec(image ?? '')?.[1];
          return version
            ? [{ version, name: `${metadata.namespace}/${metadata.name}` }]
            : [];
        }),
      );
      const versions = uniq(found.map(({ version }) => version));
      if (versions.length === 0) {
        return { why: 'no Deployment runs an image pilot of Istio' };
      }
      return versions.length === 1
        ? {
            value: versions[0],
            evidence: `image of Deployment ${oneLine(found[0].name)}`,
          }
        : { why: `several control planes run: ${versions.join(', ')}` };
    },
  });
}
