import { KubeObject } from '../../../world/World';
import { ObjectRef } from '../overrideObject';

/** Names an object that was looked up. */
export function refTo({ kind, metadata }: KubeObject): ObjectRef {
  const { name, namespace } = metadata;
  return { kind, name, namespace };
}
