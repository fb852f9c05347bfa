import { uniqBy } from 'lodash';
import { combine } from '../combine';
import { perSpoke, Resolver } from '../scope';

/** A version of something that the cluster runs on, and what was seen of it. */
export interface SoftwareVersion {
  software: 'Kubernetes' | 'Istio';
  /** `1.35`. */
  minor: string;
  version: string;
  /** Object that says so. */
  of: { kind: 'Node' | 'Pod'; name: string; namespace?: string };
}

/** Each minor version once. That of Istio is the tag of istiod's image; a digest tells none. */
export const softwareVersions: Resolver<SoftwareVersion[]> = perSpoke(
  ({ facts: { cluster } }) =>
    combine({ nodes: cluster.nodes, pods: cluster.pods }, ({ nodes, pods }) => {
      const kubelets = nodes.flatMap(({ metadata: { name }, status }) =>
        versionOf('Kubernetes', status.nodeInfo?.kubeletVersion, {
          kind: 'Node',
          name,
        }),
      );
      const istiods = pods
        .filter(({ metadata }) => metadata.labels.app === 'istiod')
        .flatMap(({ metadata: { name, namespace }, spec }) =>
          spec.containers.flatMap(({ image = '' }) =>
            /\/pilot:/.test(image)
              ? versionOf('Istio', image.split(':').at(-1), {
                  kind: 'Pod',
                  name,
                  namespace,
                })
              : [],
          ),
        );
      return {
        value: uniqBy(
          [...kubelets, ...istiods],
          ({ software, minor }) => `${software} ${minor}`,
        ),
      };
    }),
);

function versionOf(
  software: SoftwareVersion['software'],
  version: string | undefined,
  of: SoftwareVersion['of'],
): SoftwareVersion[] {
  const [, minor] = /^v?(\d+\.\d+)\./.exec(version ?? '') ?? [];
  return minor && version ? [{ software, minor, version, of }] : [];
}
