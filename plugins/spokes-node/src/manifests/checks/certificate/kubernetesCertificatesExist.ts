import {
  credentialMissing,
  referenceNotGranted,
} from '@fitsync/backstage-plugin-spokes-common';
import { isGranted } from '../../../trace/gatewayApi/isGranted';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { showsNamespace } from '../../lookup/namespaces';
import { promisedSecrets } from '../../lookup/promisedSecrets';

/** A Kubernetes Gateway names its secrets by namespace; one of another namespace has to be granted there. */
export const kubernetesCertificatesExist = defineManifestCheck({
  id: 'certificate.kubernetes-certificates-exist',
  description:
    'The TLS secrets of Kubernetes Gateways exist, and those of other namespaces are granted.',
  emits: [credentialMissing, referenceNotGranted],
  run(set, report) {
    const known = new Set(set.secrets.map(nameOf));
    const judged = (namespace: string) =>
      set.complete ||
      set.secrets.some(({ metadata }) => metadata.namespace === namespace);
    for (const gateway of set.kubernetesGateways) {
      const { namespace: own } = gateway.metadata;
      gateway.spec.listeners.forEach(({ tls }, index) => {
        (tls?.certificateRefs ?? []).forEach((reference, place) => {
          const { kind = 'Secret', name, namespace = own } = reference;
          if (kind !== 'Secret') return;
          const at = [
            ...['spec', 'listeners', index, 'tls'],
            ...['certificateRefs', place],
          ];
          const crossing = {
            from: { kind: 'Gateway' as const, namespace: own },
            to: { kind: 'Secret' as const, namespace, name },
          };
          if (
            namespace !== own &&
            showsNamespace(set, namespace) &&
            !isGranted(set.referenceGrants, crossing)
          ) {
            report(referenceNotGranted, {
              on: gateway,
              args: {
                from: `Gateway ${nameOf(gateway)}`,
                to: `Secret ${namespace}/${name}`,
                namespace,
              },
              at,
              hop: 'certificate',
            });
          }
          const promised = (promisedSecrets(set.sources).get(name) ?? []).some(
            one => one.namespace === namespace,
          );
          if (promised || known.has(`${namespace}/${name}`)) return;
          if (!judged(namespace)) return;
          report(credentialMissing, {
            on: gateway,
            args: { gateway: nameOf(gateway), secret: name, namespace },
            at,
          });
        });
      });
    }
  },
});
