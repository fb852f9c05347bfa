import { CrossReference, isGranted } from '../../gatewayApi/isGranted';
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
  share?: { affected: number; total: number };
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
  const { metadata, spec } = virtualService.origin.object;
  const { namespace } = metadata;
  const { backendRefs } = spec.rules[position];
  const total = backendRefs.reduce((sum, one) => sum + (one.weight ?? 1), 0);
  return backendRefs
    .filter(({ group, kind }) => group === '' && kind === 'Service')
    .map(({ weight = 1, ...to }) => ({
      holder: `${namespace}/${metadata.name}`,
      from: { kind: 'HTTPRoute', namespace },
      to: {
        kind: 'Service',
        namespace: to.namespace ?? namespace,
        name: to.name,
      },
      ...(weight < total && { share: { affected: weight, total } }),
    }));
});

/** The TLS secret of the listener that the exposure is reached by. */
export const ungrantedSecrets = ungranted(({ gateway }) => {
  if (!isTranslatedGateway(gateway)) return [];
  const { object, secretNamespace } = gateway.origin;
  const { namespace, name } = object.metadata;
  const secret = gateway.spec.servers[0]?.tls?.credentialName;
  if (secret === undefined || secretNamespace === undefined) return [];
  return [
    {
      holder: `${namespace}/${name}`,
      from: { kind: 'Gateway', namespace },
      to: { kind: 'Secret', namespace: secretNamespace, name: secret },
    },
  ];
});
