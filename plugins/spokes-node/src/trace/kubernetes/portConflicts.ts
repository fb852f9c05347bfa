import { Service, ServicePort } from '@fitsync/backstage-plugin-spokes-common';
import { groupBy, uniq } from 'lodash';
import { nameOf } from '../lookup/clusterLookups';

/** Services in front of one workload that do not agree. */
export type PortConflict =
  | { kind: 'protocol'; port: string; services: string[]; protocols: string[] }
  | {
      kind: 'target-port';
      targetPort: string;
      services: string[];
      ports: string[];
    };

/** The proxy beside a pod treats a port in one way, whichever Service a request came by. */
export function portConflicts(services: readonly Service[]): PortConflict[] {
  // One alone agrees with itself, and mostly it is one.
  if (services.length < 2) return [];
  const uses = services.flatMap(service =>
    service.spec.ports.map(port => ({
      service: nameOf(service),
      port: String(port.port),
      targetPort: String(port.targetPort ?? port.port),
      protocol: protocolOf(port),
    })),
  );
  const byPort = Object.values(groupBy(uses, ({ port }) => port));
  const byTarget = Object.values(groupBy(uses, ({ targetPort }) => targetPort));
  return [
    ...byPort.flatMap((same): PortConflict[] => {
      const protocols = uniq(same.map(({ protocol }) => protocol));
      const names = uniq(same.map(({ service }) => service));
      const [{ port }] = same;
      return protocols.length > 1 && names.length > 1
        ? [{ kind: 'protocol', port, services: names, protocols }]
        : [];
    }),
    ...byTarget.flatMap((same): PortConflict[] => {
      const ports = uniq(same.map(({ port }) => port));
      const names = uniq(same.map(({ service }) => service));
      const [{ targetPort }] = same;
      return ports.length > 1 && names.length > 1
        ? [{ kind: 'target-port', targetPort, services: names, ports }]
        : [];
    }),
  ];
}

/** What the proxies take the port for: `http` of `http-web`. */
export function protocolOf(port: ServicePort): string {
  if (port.appProtocol) return port.appProtocol.toLowerCase();
  const [prefix] = (port.name ?? '').split('-');
  return prefix || port.protocol;
}
