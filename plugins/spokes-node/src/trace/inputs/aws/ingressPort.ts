import { Service } from '@fitsync/backstage-plugin-spokes-common';
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
  /** Node ports of the other well-known port: 443 for 80, and the other way round. */
  otherNodePorts: number[];
}

/** One answer for each Service and port, so that checks on it are shared by the exposures of a spoke. */
const seen = new WeakMap<Service, Map<number, Input<IngressPort>>>();

export const ingressPort: Resolver<IngressPort> = ({ exposure, resolve }) => {
  const service = resolve('ingressService');
  const { port } = exposure;
  if (service.outcome !== 'ok') return combine({ service }, noValue);

  const byPort =
    seen.get(service.value) ?? new Map<number, Input<IngressPort>>();
  seen.set(service.value, byPort);
  const found =
    byPort.get(port) ??
    combine({ service }, values => portOf(values.service, port));
  byPort.set(port, found);
  return found;
};

function portOf({ metadata, spec }: Service, port: number) {
  const name = `${metadata.namespace}/${metadata.name}`;
  const nodePort = spec.ports.find(one => one.port === port)?.nodePort;
  if (nodePort === undefined) {
    return notThere(`${name} has no node port for port ${port}`);
  }
  const other = port === 443 ? 80 : 443;
  return {
    value: {
      service: name,
      port,
      nodePort,
      allNodePorts: spec.ports.flatMap(one => one.nodePort ?? []),
      otherNodePorts: spec.ports.flatMap(one =>
        one.port === other ? one.nodePort ?? [] : [],
      ),
    },
  };
}

function noValue() {
  return notThere('no ingress Service');
}
