import { KubeObject } from '../../world/World';

interface Destination {
  host: string;
  subset?: string;
  port?: { number: number };
}

/** Every destination in the `spec` of a VirtualService, to be changed in place. */
export function forEachDestination(
  spec: KubeObject['spec'],
  change: (destination: Destination) => void,
): void {
  const routes: { route?: { destination: Destination }[] }[] = spec.http ?? [];
  routes
    .flatMap(({ route = [] }) => route)
    .forEach(({ destination }) => change(destination));
}
