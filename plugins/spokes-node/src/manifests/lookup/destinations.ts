import { perVersion } from '../../trace/lookup/perVersion';
import { VirtualServiceManifest } from '../schemas/virtualService';

type Destination =
  VirtualServiceManifest['spec']['http'][number]['route'][number]['destination'];

/** Somewhere that a VirtualService sends to. */
export interface SentTo {
  /** What people call the route: its name, or its place, counted from 1. */
  route: string;
  destination: Destination;
  at: (string | number)[];
}

/** Every destination of a VirtualService, mirrors and TCP and TLS routes too. */
export const destinationsOf = perVersion(
  ({ spec }: VirtualServiceManifest): SentTo[] => [
    ...spec.http.flatMap((route, index): SentTo[] => {
      const label = route.name ?? String(index + 1);
      const at = ['spec', 'http', index];
      return [
        ...route.route.map(({ destination }, place) => ({
          route: label,
          destination,
          at: [...at, 'route', place, 'destination'],
        })),
        ...(route.mirror
          ? [
              {
                route: label,
                destination: route.mirror,
                at: [...at, 'mirror'],
              },
            ]
          : []),
        ...route.mirrors.map(({ destination }, place) => ({
          route: label,
          destination,
          at: [...at, 'mirrors', place, 'destination'],
        })),
      ];
    }),
    ...(['tcp', 'tls'] as const).flatMap(protocol =>
      spec[protocol].flatMap((route, index) =>
        route.route.map(({ destination }, place) => ({
          route: `${protocol} ${index + 1}`,
          destination,
          at: ['spec', protocol, index, 'route', place, 'destination'],
        })),
      ),
    ),
  ],
);
