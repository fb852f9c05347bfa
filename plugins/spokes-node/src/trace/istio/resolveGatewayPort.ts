import { Pod, Service } from '@fitsync/backstage-plugin-spokes-common';
import { containerPortOf } from '../kubernetes/containerPortOf';
import { optsOutOfTranslation } from './optsOutOfTranslation';

/** Stands in for gateway pods that are not there. */
const noContainers = { containers: [], initContainers: [] };

/** The port on which the gateway pods listen for a port of a Gateway. */
export type ResolvedPort =
  | { kind: 'translated'; port: number; service: Service }
  /** No Service in front of the pods has this port: the number is taken as it is. */
  | { kind: 'as-is'; port: number }
  /** Services disagree, and which one istiod asks first is not known. */
  | { kind: 'ambiguous'; ports: number[]; services: Service[] };

/**
 * Resolves a port of a Gateway as istiod does: a port of a Service in front of the gateway pods stands for its
 * targetPort, any other number for itself. Services that opt out of the translation are left aside.
 *
 * @param services - the Services that select the gateway pods
 * @param pod - one of the gateway pods, which a target port given by name is looked up in
 */
export function resolveGatewayPort(
  number: number,
  services: readonly Service[],
  pod?: Pod,
): ResolvedPort {
  const translations = services
    .filter(service => !optsOutOfTranslation(service))
    .flatMap(service => {
      const found = service.spec.ports.find(({ port }) => port === number);
      const port =
        found && containerPortOf(found, pod ?? { spec: noContainers });
      return port === undefined ? [] : [{ service, port }];
    });
  const ports = [...new Set(translations.map(({ port }) => port))];

  if (ports.length === 0) return { kind: 'as-is', port: number };
  if (ports.length === 1) return { kind: 'translated', ...translations[0] };
  return {
    kind: 'ambiguous',
    ports,
    services: translations.map(({ service }) => service),
  };
}
