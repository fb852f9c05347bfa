import { EndpointSlice } from '@fitsync/backstage-plugin-spokes-common';

/** An address that a Service sends to. */
export interface ReadyEndpoint {
  address: string;
  nodeName?: string;
  pod?: string;
}

/**
 * The ready endpoints of a Service over all its slices, each address once. With a port name, only those of slices that
 * carry it: a pod without the named container port is left out there. An absent `ready` counts as ready, as the API has
 * it.
 */
export function readyEndpoints(
  slices: readonly EndpointSlice[],
  portName?: string,
): ReadyEndpoint[] {
  const byAddress = new Map<string, ReadyEndpoint>();
  for (const slice of slices) {
    const carriesPort =
      portName === undefined ||
      slice.ports.some(({ name = '' }) => name === portName);
    if (!carriesPort) continue;
    for (const {
      addresses,
      conditions,
      nodeName,
      targetRef,
    } of slice.endpoints) {
      if (conditions.ready === false) continue;
      const [address] = addresses;
      if (address === undefined || byAddress.has(address)) continue;
      byAddress.set(address, { address, nodeName, pod: targetRef?.name });
    }
  }
  return [...byAddress.values()];
}
