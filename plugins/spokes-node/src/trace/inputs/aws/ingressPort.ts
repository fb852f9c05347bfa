import { Service } from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { perGateway } from '../kubernetes/perGateway';

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

export const ingressPort = perGateway<IngressPort>(({ exposure, resolve }) =>
  combine({ service: resolve('ingressService') }, ({ service }) =>
    portOf(service, exposure.port),
  ),
);

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
