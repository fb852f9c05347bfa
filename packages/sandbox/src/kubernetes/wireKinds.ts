import { KubeObject } from '../world/World';
import { apiVersionOf } from './apiVersionOf';
import { kinds } from './kinds';

/** An object as the wire shows it. */
export function toWire(object: KubeObject): KubeObject {
  const info = kinds.find(({ kind }) => kind === object.kind);
  return info?.wireKind ? { ...object, kind: info.wireKind } : object;
}

/** An object as the store keeps it: of two groups' kinds with the same name each has one of its own there. */
export function fromWire<T extends { apiVersion?: string; kind: string }>(
  object: T,
): T {
  const info = kinds.find(
    one =>
      one.wireKind === object.kind && apiVersionOf(one) === object.apiVersion,
  );
  return info ? { ...object, kind: info.kind } : object;
}
