import { ResourceRef } from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, kinds, KubeObject } from '@fitsync/sandbox';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { issue } from './issue';
import { workIn } from './workIn';

const patchSchema = z.looseObject({
  apiVersion: z.string().optional(),
  kind: z.string().optional(),
  metadata: z
    .looseObject({
      name: z.string().optional(),
      namespace: z.string().optional(),
    })
    .optional(),
});
const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

/** Works the documents of a patch into the manifests of a cluster, and applies these. */
export function applyManifest(
  store: ClusterStore,
  text: string,
  resource: ResourceRef,
): void {
  for (const document of parseAllDocuments(text)) {
    if (document.errors.length > 0) throw document.errors[0];
    const patch = patchSchema.parse(document.toJS());
    const kind = kindOf(patch) ?? resource.kind;
    const name = patch.metadata?.name ?? resource.name;
    const namespace = patch.metadata?.namespace ?? resource.namespace;
    const live = store.get(kind, name, namespace);
    const object: KubeObject = objectSchema.parse(
      workIn(live, { ...patch, kind }),
    );
    store.apply(live || !object.spec?.issuerRef ? object : issue(object));
  }
}

/** The Gateway API has a kind of the same name as Istio's. */
function kindOf({ apiVersion, kind }: z.infer<typeof patchSchema>) {
  const group = apiVersion?.split('/').at(-2) ?? '';
  const known = kinds.find(
    one => (one.wireKind ?? one.kind) === kind && one.group === group,
  );
  return known?.kind ?? kind;
}
