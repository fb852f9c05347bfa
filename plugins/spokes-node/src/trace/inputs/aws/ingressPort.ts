import { Service } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../../defineCheck';
import { SpokeIndex } from '../../lookup/spokeIndex';
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

/**
 * One answer for each Service and port of a version of the facts, so that checks on it are shared by the exposures of a
 * spoke. Not longer: a Service that has not changed stays the same object, but the read of it grows younger.
 */
const seen = new WeakMap<SpokeIndex, Map<string, Input<IngressPort>>>();

export const ingressPort: Resolver<IngressPort> = scope => {
  const service = scope.resolve('ingressService');
  if (service.outcome !== 'ok') return combine({ service }, noValue);

  const { port } = scope.exposure;
  const { namespace, name } = service.value.metadata;
  const key = `${namespace}/${name}:${port}`;
  const known = seen.get(scope.index) ?? new Map<string, Input<IngressPort>>();
  seen.set(scope.index, known);
  const found =
    known.get(key) ??
    combine({ service }, values => portOf(values.service, port));
  known.set(key, found);
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
