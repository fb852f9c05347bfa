import { ServicePort } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../../defineCheck';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';

/** The node port behind the exposure's public port. @public */
export interface IngressPort {
  /** `namespace/name` of the ingress Service. */
  service: string;
  port: number;
  nodePort: number;
  /** Every node port of the ingress Service. */
  allNodePorts: number[];
}

/** One answer for each Service and port, so that checks on it are shared by the exposures of a spoke. */
const seen = new WeakMap<ServicePort[], Map<number, Input<IngressPort>>>();

export const ingressPort: Resolver<IngressPort> = ({ exposure, resolve }) => {
  const service = resolve('ingressService');
  const { port } = exposure;
  const known =
    service.outcome === 'ok'
      ? seen.get(service.value.spec.ports)?.get(port)
      : undefined;
  if (known) return known;

  const found = combine({ service }, ({ service: { metadata, spec } }) => {
    const name = `${metadata.namespace}/${metadata.name}`;
    const nodePort = spec.ports.find(one => one.port === port)?.nodePort;
    if (nodePort === undefined) {
      return notThere(`${name} has no node port for port ${port}`);
    }
    return {
      value: {
        service: name,
        port,
        nodePort,
        allNodePorts: spec.ports.flatMap(one => one.nodePort ?? []),
      },
    };
  });
  if (service.outcome === 'ok') {
    const { ports } = service.value.spec;
    const byPort = seen.get(ports) ?? new Map<number, Input<IngressPort>>();
    seen.set(ports, byPort.set(port, found));
  }
  return found;
};
