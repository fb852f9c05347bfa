import { HopKind } from '@fitsync/backstage-plugin-spokes-common';

/** The hop at which an object of a kind acts. */
export const hopOfKind: Readonly<Partial<Record<string, HopKind>>> = {
  Namespace: 'pod',
  Pod: 'pod',
  Deployment: 'pod',
  StatefulSet: 'pod',
  DaemonSet: 'pod',
  Service: 'service',
  ServiceEntry: 'service',
  WorkloadEntry: 'service',
  Gateway: 'gateway',
  VirtualService: 'virtual-service',
  HTTPRoute: 'virtual-service',
  GRPCRoute: 'virtual-service',
  TLSRoute: 'virtual-service',
  TCPRoute: 'virtual-service',
  DestinationRule: 'destination-rule',
  PeerAuthentication: 'peer-authentication',
  AuthorizationPolicy: 'authorization-policy',
  RequestAuthentication: 'authorization-policy',
  NetworkPolicy: 'network-policy',
};
