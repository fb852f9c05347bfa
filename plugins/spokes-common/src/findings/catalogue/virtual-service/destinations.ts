import { defineMessage } from '../../defineMessage';
import { backendRemedies } from '../../remedies/backendRemedies';
import { istioAnalysis, istioDocs } from '../../remedies/istioDocs';
import {
  kubernetesRemedies,
  yamlText,
} from '../../remedies/kubernetesRemedies';
import { leftOverRemedies } from '../../remedies/leftOverRemedies';
import { routeRemedies } from '../../remedies/routeRemedies';
import { apiVersion, backToCode, crd, docs, docsOnly, where } from './object';

/** VS_DEST_NOT_FOUND: the route leads to a Service that does not exist. @public */
export const virtualServiceDestinationNotFound = defineMessage({
  code: 'VS_DEST_NOT_FOUND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The route leads to a Service that does not exist',
  template:
    'Route {route} of VirtualService {virtualService} leads to {host}, which stands for {resolved}: there is no such Service.',
  meaning:
    'The gateway answers 503 (NC, no cluster), or 500 for an HTTPRoute. A short name stands for a Service in the namespace of the VirtualService; a name with a dot is taken as complete, so `reviews.shop` is no Service but `reviews.shop.svc.cluster.local` is.',
  fix: 'Write the name of an existing Service as the destination of route {route}: {suggestion}.',
  responsible: 'app',
  source: istioAnalysis('IST0101'),
  fixNeeds: ['backend'],
  remedies: ({ suggestion }, resource, { backend }) =>
    kubernetesRemedies({
      resource,
      values: [suggestion],
      docs,
      ofGatewayApi: context =>
        /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(suggestion)
          ? backendRemedies({
              context,
              backend,
              change: { name: suggestion },
              risk: 'Requests of this rule go to another service.',
            })
          : [],
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  http:\n    - route:\n        - destination:\n            host: ${yamlText(
            suggestion,
          )}\n`,
        },
        {
          kind: 'command',
          argv: kubectl('edit', crd, name),
          risk: 'Requests of this route go to another service.',
          verify: kubectl('get', crd, name, '-o', 'yaml'),
          backToCode,
        },
      ],
    }),
});

/** VS_PORT_REQUIRED: the route must say which port of the Service it means. @public */
export const virtualServicePortRequired = defineMessage({
  code: 'VS_PORT_REQUIRED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The route must say which port of the Service it means',
  template:
    'Route {route} of VirtualService {virtualService} names no port, and Service {service} has several: {ports}.',
  meaning:
    'Without a port the destination is ambiguous as soon as the Service has more than one; istiod then builds no usable route for it.',
  fix: 'Add a port to the destination of route {route}, one of {ports}.',
  responsible: 'app',
  source: istioAnalysis('IST0112'),
  remedies: ({ ports }, resource) => {
    const [port] = ports.split(', ');
    if (!/^\d{1,5}$/.test(port)) return docsOnly();
    return kubernetesRemedies({
      resource,
      docs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  http:\n    - route:\n        - destination:\n            port:\n              number: ${port}\n`,
        },
        {
          kind: 'command',
          argv: kubectl('edit', crd, name),
          risk: 'Requests of this route start to arrive.',
          verify: kubectl('get', crd, name, '-o', 'yaml'),
          backToCode,
        },
      ],
    });
  },
});

/** VS_PORT_NOT_ON_SVC: the route names a port that the Service does not have. @public */
export const virtualServicePortNotOnService = defineMessage({
  code: 'VS_PORT_NOT_ON_SVC',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The route names a port that the Service does not have',
  template:
    'Route {route} of VirtualService {virtualService} leads to port {port} of Service {service}, which has {ports} only.',
  meaning:
    'There is no upstream for such a port: the gateway answers 503. The port of a destination is a port of the Service, not of the container.',
  fix: 'Use port {expected} as the destination of route {route}.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['backend'],
  remedies: ({ expected }, resource, { backend }) =>
    kubernetesRemedies({
      resource,
      values: [expected],
      docs,
      ofGatewayApi: context =>
        /^\d{1,5}$/.test(expected)
          ? backendRemedies({
              context,
              backend,
              change: { port: Number(expected) },
              risk: 'Requests of this rule start to arrive at the service.',
            })
          : [],
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  http:\n    - route:\n        - destination:\n            port:\n              number: ${expected}\n`,
        },
        {
          kind: 'command',
          argv: kubectl('edit', crd, name),
          risk: 'Requests of this route start to arrive at the service.',
          verify: kubectl('get', crd, name, '-o', 'yaml'),
          backToCode,
        },
      ],
    }),
});

/** VS_SUBSET_MISSING: the route names a subset that no DestinationRule defines. @public */
export const virtualServiceSubsetMissing = defineMessage({
  code: 'VS_SUBSET_MISSING',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The route names a subset that no DestinationRule defines',
  template:
    'Route {route} of VirtualService {virtualService} leads to subset {subset} of {service}, which no DestinationRule defines.',
  meaning:
    'A subset exists only through a DestinationRule for the same host that the gateway can see. Without it the gateway answers 503 (NC, no cluster).',
  fix: 'Define subset {subset} in a DestinationRule for {service}, or drop it from route {route} ({place}).',
  responsible: 'app',
  source: istioAnalysis('IST0101'),
  // Which labels the pods of a subset have nobody can tell from its name.
  remedies: ({ place }, resource) =>
    routeRemedies({
      resource,
      change: { op: 'remove', path: place },
      risk: 'Without the subset the route spreads over all versions of the service.',
      docs,
    }),
});

/** SVC_NOT_EXPORTED: the destination is hidden from this namespace. @public */
export const serviceNotExported = defineMessage({
  code: 'SVC_NOT_EXPORTED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The destination is hidden from this namespace',
  template:
    'VirtualService {virtualService} routes to {service}, which is exported to {exportTo} only.',
  meaning:
    'A Service that is not exported to the namespace of a proxy does not exist for it: the answer is 503 (NC, no cluster).',
  fix: 'Add {namespace}, where the proxy is, to the annotation networking.istio.io/exportTo of {service}.',
  responsible: 'app',
  source: istioDocs('reference/config/annotations/'),
  remedies: ({ exportTo, namespace }, resource) => {
    const listed = exportTo.split(', ').filter(one => one !== '~');
    const value = [...listed, namespace].join(',');
    return kubernetesRemedies({
      resource,
      values: [...listed.filter(one => one !== '.'), namespace],
      docs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where: "the app's Service",
          text: `apiVersion: v1\nkind: Service\n${metadata}\n  annotations:\n    networking.istio.io/exportTo: '${value}'\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['annotate', 'service', name, '--overwrite'],
            `networking.istio.io/exportTo=${value}`,
          ),
          risk: `The proxies of ${namespace} can send to the Service.`,
          verify: kubectl('get', 'service', name, '-o', 'yaml'),
          backToCode,
        },
      ],
    });
  },
});

/** EXPORTTO_NS_NOT_FOUND: exportTo names a namespace that does not exist. @public */
export const exportToNamespaceNotFound = defineMessage({
  code: 'EXPORTTO_NS_NOT_FOUND',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'exportTo names a namespace that does not exist',
  template:
    '{object} is exported to namespace {namespace}, which does not exist.',
  meaning: 'The entry has no effect; often it is a misspelt name.',
  fix: 'Correct or remove {namespace} in exportTo of {object}.',
  responsible: 'app',
  source: docs.url,
  fixNeeds: ['place'],
  remedies: (_, resource, { place }) =>
    leftOverRemedies({
      resource,
      part: { pointer: place },
      risk: 'None for requests: nobody is in that namespace. If another one was meant, write that one instead.',
      docs,
    }),
});
