import { ClusterStore, kinds, KubeObject } from '@fitsync/sandbox';
import { z } from 'zod';
import { patchJson } from './patchJson';
import { workIn } from './workIn';

const operationsSchema = z.array(
  z.object({
    op: z.string(),
    path: z.string(),
    from: z.string().optional(),
    value: z.unknown().optional(),
  }),
);
const fieldsSchema = z.record(z.string(), z.unknown());

/** Runs a command of kubectl on the cluster; false for `edit`, which waits for a person. */
export function runKubectl(
  store: ClusterStore,
  words: readonly string[],
): boolean {
  const rest = [...words];
  if (option(rest, '--context') !== store.name) {
    throw new Error(`Not for ${store.name}: kubectl ${words.join(' ')}`);
  }
  const namespace = option(rest, '--namespace');
  const patch = option(rest, '--patch');
  const type = option(rest, '--type');
  const replicas = option(rest, '--replicas');
  const isOverwriting = flag(rest, '--overwrite');
  const file = option(rest, '--filename');
  flag(rest, '--server-side');
  const [verb, ...args] = rest;
  if (verb === 'edit') return false;
  if (verb === 'apply') {
    installGatewayApi(store, file);
    return true;
  }
  if (verb === 'rollout') {
    const [what, ...target] = args;
    if (what !== 'restart') throw new Error(`kubectl rollout ${what}`);
    restart(store, read(target));
    return true;
  }
  if (verb === 'uncordon') {
    const node = read(['node', args[0]]);
    store.apply({ ...node, spec: { ...node.spec, unschedulable: false } });
    return true;
  }
  const [plural, name, ...values] = args;
  const object = read([plural, name]);
  switch (verb) {
    case 'patch': {
      const parsed: unknown = JSON.parse(patch ?? '');
      store.apply(
        type === 'json'
          ? patchJson(object, operationsSchema.parse(parsed))
          : merged(object, parsed, type),
      );
      return true;
    }
    case 'label':
    case 'annotate': {
      const field = verb === 'label' ? 'labels' : 'annotations';
      store.apply(noted(object, field, values, isOverwriting));
      return true;
    }
    case 'scale':
      store.apply(worked(object, { spec: { replicas: Number(replicas) } }));
      return true;
    case 'delete':
      if (values.length > 0) throw new Error('It deletes more than one object');
      store.remove(object.kind, name, object.metadata.namespace);
      return true;
    default:
      throw new Error(`Nobody taught the test kubectl ${verb}`);
  }

  function read([what, which]: readonly string[]): KubeObject {
    const [one, ...group] = (what ?? '').split('.');
    const kind = kinds.find(
      info =>
        [info.plural, info.kind.toLowerCase()].includes(one) &&
        (group.length === 0 || info.group === group.join('.')),
    );
    if (!kind) throw new Error(`kubectl knows no ${what}`);
    const found = store.get(kind.kind, which, namespace);
    if (!found) throw new Error(`There is no ${what} ${which} in ${namespace}`);
    return found;
  }
}

/** What a release of the Gateway API brings, as far as checks look at it. */
function installGatewayApi(store: ClusterStore, file = '') {
  const [, version] =
    /gateway-api\/releases\/download\/(v[\d.]+)\/\w+-install\.yaml$/.exec(
      file,
    ) ?? [];
  if (!version) throw new Error(`Nobody taught the test what is in ${file}`);
  for (const object of store.list('CustomResourceDefinition')) {
    if (!object.metadata.name.endsWith('.gateway.networking.k8s.io')) continue;
    store.apply(
      noted(
        object,
        'annotations',
        [`gateway.networking.k8s.io/bundle-version=${version}`],
        true,
      ),
    );
  }
}

function merged(object: KubeObject, patch: unknown, type?: string): KubeObject {
  const isBuiltIn = !object.apiVersion.includes('istio.io');
  if (!isBuiltIn && type !== 'merge') {
    throw new Error('Kinds of others need --type merge');
  }
  return type === 'merge' ? mergePlain(object, patch) : worked(object, patch);
}

/** RFC 7396: a list replaces the one that is there. */
function mergePlain(object: KubeObject, patch: unknown): KubeObject {
  const merge = (target: unknown, change: unknown): unknown => {
    const fields = fieldsSchema.safeParse(change);
    if (!fields.success || Array.isArray(change)) return change;
    const before = fieldsSchema.safeParse(target);
    const result = { ...(before.success && before.data) };
    for (const [key, value] of Object.entries(fields.data)) {
      if (value === null) delete result[key];
      else result[key] = merge(result[key], value);
    }
    return result;
  };
  return { ...object, ...fieldsSchema.parse(merge(object, patch)) };
}

function worked(object: KubeObject, patch: unknown): KubeObject {
  return { ...object, ...fieldsSchema.parse(workIn(object, patch)) };
}

function noted(
  object: KubeObject,
  field: 'labels' | 'annotations',
  values: readonly string[],
  isOverwriting: boolean,
): KubeObject {
  const notes = { ...object.metadata[field] };
  for (const value of values) {
    const [, key, text] = /^([^=]+?)(?:-|=(.*))$/.exec(value) ?? [];
    if (!key) throw new Error(`kubectl cannot read ${value}`);
    if (text === undefined) delete notes[key];
    else if (key in notes && notes[key] !== text && !isOverwriting) {
      throw new Error(`${key} is there already: it needs --overwrite`);
    } else notes[key] = text;
  }
  return { ...object, metadata: { ...object.metadata, [field]: notes } };
}

function restart(store: ClusterStore, object: KubeObject) {
  const { template } = object.spec;
  store.apply(
    worked(object, {
      spec: {
        template: {
          ...template,
          metadata: {
            ...template.metadata,
            annotations: {
              ...template.metadata?.annotations,
              'kubectl.kubernetes.io/restartedAt': new Date().toISOString(),
            },
          },
        },
      },
    }),
  );
}

/** Takes an option and its value out of the words. */
function option(words: string[], name: string): string | undefined {
  const at = words.indexOf(name);
  return at === -1 ? undefined : words.splice(at, 2)[1];
}

function flag(words: string[], name: string): boolean {
  const at = words.indexOf(name);
  if (at !== -1) words.splice(at, 1);
  return at !== -1;
}
