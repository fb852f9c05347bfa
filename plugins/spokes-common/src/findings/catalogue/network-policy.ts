import { defineMessage } from '../defineMessage';
import { networkPolicyRemedies } from '../remedies/networkPolicyRemedies';

const docs = {
  url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  title: 'Network policies',
};

/** NETPOL_INGRESS: a network policy drops what comes in. @public */
export const networkPolicyIngress = defineMessage({
  code: 'NETPOL_INGRESS',
  hop: 'network-policy',
  severity: 'error',
  title: 'A network policy drops what comes in',
  template:
    'NetworkPolicy {policy} does not let {from} reach port {port} of the pods of {service}.',
  meaning:
    'As soon as a policy selects a pod for ingress, whatever no policy allows is dropped: connections time out. Traffic through a node port comes from the address of a node.',
  fix: 'Allow {from} on port {port} in {policy}, or in a policy beside it for the pods with {selector}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ from, port, selector }, resource) =>
    networkPolicyRemedies({
      resource,
      direction: 'ingress',
      selector,
      peer: from,
      port,
      docs,
    }),
});

/** NETPOL_EGRESS: a network policy drops what goes out. @public */
export const networkPolicyEgress = defineMessage({
  code: 'NETPOL_EGRESS',
  hop: 'network-policy',
  severity: 'error',
  title: 'A network policy drops what goes out',
  template: 'NetworkPolicy {policy} does not let {from} reach {to}.',
  meaning:
    'A gateway must reach the app, and every sidecar must reach istiod (port 15012) and DNS (port 53).',
  fix: 'Allow {from} to reach {to} in {policy}, or in a policy beside it that lets the pods with {selector} out to port {port} of namespace {namespace}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ namespace, port, selector }, resource) =>
    networkPolicyRemedies({
      resource,
      direction: 'egress',
      selector,
      peer: namespace,
      port,
      docs,
    }),
});
