import { VirtualServiceManifest } from '../schemas/virtualService';

/** A name of a Gateway where it is written. */
export interface WrittenGateway {
  name: string;
  at: (string | number)[];
}

/** The Gateways that a VirtualService names, in its matches too; `mesh` is none. */
export function writtenGateways({
  spec,
}: VirtualServiceManifest): WrittenGateway[] {
  const listed = (names: readonly string[], at: (string | number)[]) =>
    names.map((name, index) => ({ name, at: [...at, index] }));
  return [
    ...listed(spec.gateways ?? [], ['spec', 'gateways']),
    ...(['http', 'tcp', 'tls'] as const).flatMap(protocol =>
      spec[protocol].flatMap((route, index) =>
        route.match.flatMap((match, place) =>
          listed(match.gateways ?? [], [
            'spec',
            protocol,
            index,
            'match',
            place,
            'gateways',
          ]),
        ),
      ),
    ),
  ].filter(({ name }) => name !== 'mesh');
}
