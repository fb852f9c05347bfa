import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { CrossReference, isGranted } from '../../gatewayApi/isGranted';
import { secretsOf, shareOfCertificate } from '../../gatewayApi/secretsOf';
import { isTranslatedGateway } from '../../gatewayApi/TranslatedGateway';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { EntryPoint } from '../../exposures/findEntryPoints';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';

/** A reference into another namespace that nothing there allows. */
export interface UngrantedReference extends CrossReference {
  /** `namespace/name` of the HTTPRoute or Gateway that refers. */
  holder: string;
  /** Its part of the requests; absent where it is all. */
  share?: Finding['share'];
}

/** Only where something crosses namespaces it matters what is granted. */
const ungranted =
  (
    referencesOf: (entry: EntryPoint) => UngrantedReference[],
  ): Resolver<UngrantedReference[]> =>
  ({ facts: { cluster }, resolve }) =>
    combine({ entry: resolve('entry') }, ({ entry }) => {
      const crossing = referencesOf(entry).filter(
        ({ from, to }) => from.namespace !== to.namespace,
      );
      if (crossing.length === 0) {
        return notThere('nothing of another namespace is referred to');
      }
      return combine({ grants: cluster.referenceGrants }, ({ grants }) => ({
        value: crossing.filter(one => !isGranted(grants, one)),
      }));
    });

/** Backends of the rule of an HTTPRoute that the exposure is reached by. */
export const ungrantedBackends = ungranted(({ leading }) => {
  const { virtualService, position } = leading;
  if (!isTranslatedRoute(virtualService)) return [];
  const { kind: ofRoute, object } = virtualService.origin;
  const { metadata, spec } = object;
  const { namespace } = metadata;
  const { backendRefs } = spec.rules[position];
  const total = backendRefs.reduce((sum, one) => sum + (one.weight ?? 1), 0);
  return backendRefs
    .filter(({ group, kind }) => group === '' && kind === 'Service')
    .map(({ weight = 1, ...to }) => ({
      holder: `${namespace}/${metadata.name}`,
      from: { kind: ofRoute, namespace },
      to: {
        kind: 'Service',
        namespace: to.namespace ?? namespace,
        name: to.name,
      },
      ...(weight < total && {
        share: { affected: weight, total, of: 'parts of the traffic' },
      }),
    }));
});

/** The TLS secrets of the listener that the exposure is reached by. */
export const ungrantedSecrets = ungranted(({ gateway }) => {
  if (!isTranslatedGateway(gateway)) return [];
  const { namespace, name } = gateway.origin.object.metadata;
  const share = shareOfCertificate(gateway);
  return secretsOf(gateway).map(secret => ({
    holder: `${namespace}/${name}`,
    from: { kind: 'Gateway', namespace },
    to: { kind: 'Secret', namespace: secret.namespace, name: secret.name },
    ...(share && { share }),
  }));
});

/** A TLS secret that the gateway pods do not get. */
export interface UndeliveredSecret {
  /** `namespace/name` of it. */
  secret: string;
  /** Where the pods are. */
  pods: string;
}

/**
 * Pods get the certificates of Gateways that are beside them. Those of another namespace's Gateway they get where the
 * secrets are granted to Gateways of their own, and in the newest Istio not even then.
 */
export const undeliveredSecrets: Resolver<UndeliveredSecret[]> = ({
  facts: { cluster },
  resolve,
}) =>
  combine({ entry: resolve('entry') }, ({ entry: { gateway } }) => {
    const secrets = gateway ? secretsOf(gateway) : [];
    if (!isTranslatedGateway(gateway) || secrets.length === 0) {
      return notThere('no listener of the Gateway API shows a certificate');
    }
    const [pods] = gateway.origin.service.split('/');
    if (pods === gateway.metadata.namespace) return { value: [] };
    return combine({ grants: cluster.referenceGrants }, ({ grants }) => ({
      value: secrets
        .filter(
          ({ namespace, name }) =>
            !isGranted(grants, {
              from: { kind: 'Gateway', namespace: pods },
              to: { kind: 'Secret', namespace, name },
            }),
        )
        .map(({ namespace, name }) => ({
          secret: `${namespace}/${name}`,
          pods,
        })),
    }));
  });
