import { parse as parseYaml } from 'yaml';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { toWire } from '../wireKinds';
import { KubeRequest } from './parseKubeRequest';
import { KubeStatus } from './KubeStatus';
import { mergePatch } from './mergePatch';
import { parseKubeObject } from './parseKubeObject';
import { serverSideApply } from './serverSideApply';

export interface WriteCall {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  contentType: string;
  fieldManager: string;
  body: string;
}

export interface WriteAnswer {
  code: 200 | 201;
  body: unknown;
}

/** What each field manager applied last, by object: without it a field could never be taken away again. */
export type Applied = Map<string, KubeObject>;

/** Answers create, replace, patch (server-side apply, merge) and delete. */
export function writeObject(
  store: SandboxCluster,
  request: KubeRequest,
  call: WriteCall,
  applied: Applied,
): WriteAnswer {
  const { info, namespace, name } = request;
  const body = parseBody(call.body);
  if (call.method === 'POST') {
    if (name) throw new KubeStatus(405, 'POST is for collections');
    const object = withoutServerFields(parseKubeObject(body, request));
    requireNamespace(store, request);
    if (store.get(info.kind, object.metadata.name, namespace)) {
      throw new KubeStatus(
        409,
        `${info.plural} "${object.metadata.name}" already exists`,
      );
    }
    return { code: 201, body: toWire(store.apply(object)) };
  }

  if (!name) throw new KubeStatus(405, `${call.method} needs a name`);
  const live = store.get(info.kind, name, namespace);
  const notFound = new KubeStatus(404, `${info.plural} "${name}" not found`);

  if (call.method === 'DELETE') {
    if (!store.remove(info.kind, name, namespace)) throw notFound;
    return { code: 200, body: { kind: 'Status', status: 'Success' } };
  }

  if (call.method === 'PUT') {
    if (!live) throw notFound;
    const object = parseKubeObject(body, request);
    const version = object.metadata.resourceVersion;
    if (version && version !== live.metadata.resourceVersion) {
      throw new KubeStatus(409, `${name} has been modified; read it again`);
    }
    return { code: 200, body: toWire(store.apply(object)) };
  }

  if (call.contentType.startsWith('application/apply-patch')) {
    if (!call.fieldManager) {
      throw new KubeStatus(400, 'fieldManager is required for apply patch');
    }
    const object = withoutServerFields(parseKubeObject(body, request));
    requireNamespace(store, request);
    const key = [call.fieldManager, info.plural, namespace, name].join('/');
    const merged = serverSideApply(live, applied.get(key), object);
    applied.set(key, object);
    return { code: live ? 200 : 201, body: toWire(store.apply(merged)) };
  }
  if (/^application\/(strategic-)?merge-patch\+json/.test(call.contentType)) {
    if (!live) throw notFound;
    const patched = parseKubeObject(mergePatch(toWire(live), body), request);
    return { code: 200, body: toWire(store.apply(patched)) };
  }
  throw new KubeStatus(415, `patch type ${call.contentType} is not supported`);
}

function parseBody(body: string): unknown {
  try {
    return parseYaml(body);
  } catch {
    throw new KubeStatus(400, 'the body is neither JSON nor YAML');
  }
}

function requireNamespace(
  store: SandboxCluster,
  { info, namespace }: KubeRequest,
) {
  if (info.namespaced && namespace && !store.get('Namespace', namespace)) {
    throw new KubeStatus(404, `namespaces "${namespace}" not found`);
  }
}

/** A client does not decide these; the server does. */
function withoutServerFields(object: KubeObject): KubeObject {
  const metadata = { ...object.metadata };
  delete metadata.uid;
  delete metadata.creationTimestamp;
  delete metadata.resourceVersion;
  delete metadata.generation;
  delete metadata.managedFields;
  return { ...object, metadata };
}
