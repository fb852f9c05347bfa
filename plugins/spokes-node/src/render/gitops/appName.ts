import { createHash } from 'node:crypto';

/** Flux writes the name of a Kustomization into a label of everything that it applies. */
const most = 63;

/** One name for an app on its spoke; a long one ends in a part of its digest instead. */
export function appName(namespace: string, service: string): string {
  const name = `${namespace}--${service}`;
  if (name.length <= most) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 10);
  return `${name.slice(0, most - digest.length - 1)}-${digest}`;
}
