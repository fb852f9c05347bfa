import { z } from 'zod';
import { apiVersionOf } from '../apiVersionOf';
import { fromWire } from '../wireKinds';
import { KubeObject } from '../../world/World';
import { KubeRequest } from './parseKubeRequest';
import { KubeStatus } from './KubeStatus';

const dns1123 = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

const kubeObjectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string().max(253).regex(dns1123),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

/** The object in a request's body; it must be of the URL's kind, namespace and name. */
export function parseKubeObject(
  body: unknown,
  { info, namespace, name }: KubeRequest,
): KubeObject {
  const parsed = kubeObjectSchema.safeParse(body);
  if (!parsed.success) throw new KubeStatus(422, z.prettifyError(parsed.error));
  const object = fromWire(parsed.data);

  if (object.kind !== info.kind || object.apiVersion !== apiVersionOf(info)) {
    throw new KubeStatus(
      400,
      `${object.apiVersion}/${object.kind} does not match the URL, which is for ${info.plural}`,
    );
  }
  if (name !== undefined && object.metadata.name !== name) {
    throw new KubeStatus(
      400,
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  const named = object.metadata.namespace;
  if (named !== undefined && namespace !== undefined && named !== namespace) {
    throw new KubeStatus(
      400,
      `the namespace of the object (${named}) does not match the namespace on the URL (${namespace})`,
    );
  }
  return {
    ...object,
    metadata: { ...object.metadata, ...(namespace && { namespace }) },
  };
}
