import { defineMessage } from '../defineMessage';
import { Remedy } from '../finding';
import { istioAnalysis, istioDocs } from '../remedies/istioDocs';
import {
  KubernetesContext,
  kubernetesRemedies,
  yamlText,
} from '../remedies/kubernetesRemedies';
import { routeRemedies } from '../remedies/routeRemedies';

const docs = {
  url: istioDocs('reference/config/networking/virtual-service/'),
  title: 'VirtualService',
};
const docsOnly = () => [{ kind: 'docs' as const, ...docs }];
const apiVersion = 'networking.istio.io/v1';
const crd = 'virtualservices.networking.istio.io';
const where = "the app's VirtualService";
/** The first of several, without the namespace that it is limited to; a host is `*`, or a name with or without `*.`. */
const servedHost =
  /^(?:[-a-z0-9*.]{1,63}\/)?(\*|(?:\*\.)?[a-z0-9][-a-z0-9.]{0,250})(?:, |$)/;
const backToCode = 'Commit the patch above; GitOps reverts what is not there.';

function bindTo(
  gateway: string,
  { metadata, name, kubectl }: KubernetesContext,
): Remedy[] {
  return [
    {
      kind: 'patch',
      language: 'yaml',
      where,
      text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  gateways:\n    - ${gateway}\n`,
    },
    {
      kind: 'command',
      argv: kubectl(
        ...['patch', crd, name, '--type', 'merge', '--patch'],
        `{"spec":{"gateways":["${gateway}"]}}`,
      ),
      risk: 'Replaces the list of Gateways: its routes become reachable there, and no longer by others in the list.',
      verify: kubectl('get', crd, name),
      backToCode,
    },
  ];
}

/** @public */
export const virtualServiceNotBound = defineMessage({
  code: 'VS_NOT_BOUND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'No route leads from an ingress gateway to the service',
  template:
    'No VirtualService that is bound to a Gateway on port {port} routes to Service {service} ({seen}).',
  meaning:
    'The gateway answers 404 for whatever no VirtualService routes. A VirtualService without a gateways field applies to the mesh only, never to the ingress gateway.',
  fix: 'Bind a VirtualService with a route to Service {service} to a Gateway of the spoke ({existing}).',
  responsible: 'app',
  follows: [
    'VS_DELEGATE_NOT_FOUND',
    'VS_GW_NOT_FOUND',
    'VS_HOST_MISMATCH',
    'VS_NOT_EXPORTED',
    'VS_REGEX_INVALID',
    'VS_DEST_NOT_FOUND',
    'HTTPROUTE_NOT_ALLOWED',
    'GWAPI_SERVICE_NOT_FOUND',
    'INGRESS_NO_ENDPOINTS',
    'GW_PORT_UNRESOLVED',
    'GW_SELECTOR_NO_PODS',
    'GW_NO_LISTENER',
  ],
  source: docs.url,
  remedies: ({ existing }, resource) =>
    kubernetesRemedies({
      resource,
      values: existing.split('/'),
      docs,
      remedies: context =>
        resource.kind === 'VirtualService'
          ? bindTo(existing, context)
          : [
              {
                kind: 'patch',
                language: 'yaml',
                where: "the app's manifests",
                text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${context.metadata}\nspec:\n  hosts:\n    - '*'\n  gateways:\n    - ${existing}\n  http:\n    - match:\n        - uri:\n            prefix: /${resource.name}\n      route:\n        - destination:\n            host: ${context.name}\n`,
              },
              { kind: 'docs', ...docs },
            ],
    }),
});

/** @public */
export const virtualServiceGatewayNotFound = defineMessage({
  code: 'VS_GW_NOT_FOUND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The VirtualService names a Gateway that does not exist',
  template:
    'VirtualService {virtualService} names Gateway {gateway}, which does not exist.',
  meaning:
    'A route that is bound to a missing Gateway is on no proxy; requests for it get 404, or are refused where no other Gateway opens the port. A name without a namespace is looked for in the namespace of the VirtualService.',
  fix: 'Create Gateway {gateway}, or name one that is there in VirtualService {virtualService} ({existing}).',
  responsible: 'app',
  source: istioAnalysis('IST0101'),
  remedies: ({ existing }, resource) =>
    kubernetesRemedies({
      resource,
      values: existing.split('/'),
      docs,
      remedies: context => bindTo(existing, context),
    }),
});

/** @public */
export const virtualServiceHostMismatch = defineMessage({
  code: 'VS_HOST_MISMATCH',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The Gateway does not serve the hosts of the VirtualService',
  template:
    'VirtualService {virtualService} is for {hosts}, but Gateway {gateway} serves {served} only.',
  meaning:
    'Only hosts that both sides name are routed; for the others the gateway answers 404. A host of the Gateway may be limited to a namespace, as in team-a/shop.example.com.',
  fix: 'Let VirtualService {virtualService} and Gateway {gateway} name the same host.',
  responsible: 'app',
  source: istioAnalysis('IST0132'),
  remedies: ({ served }, resource) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ metadata }) => {
        const [, host] = servedHost.exec(served) ?? [];
        return [
          ...(host
            ? [
                {
                  kind: 'patch' as const,
                  language: 'yaml' as const,
                  where,
                  text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  hosts:\n    - '${host}'\n`,
                },
              ]
            : []),
          { kind: 'docs', ...docs },
        ];
      },
    }),
});

/** @public */
export const virtualServiceShadowed = defineMessage({
  code: 'VS_SHADOWED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'An earlier route takes the requests',
  template:
    'A request for {path} is taken by route {by} of VirtualService {other}, which leads to {destination}; route {shadowed} of VirtualService {virtualService} never sees it.',
  meaning:
    'The routes of a VirtualService are tried in order and the first that matches wins. A broad match above a narrow one takes everything.',
  fix: 'Move route {shadowed} ({place}) above route {by} ({above}), or narrow the match of route {by}.',
  responsible: 'app',
  source: istioAnalysis('IST0130'),
  remedies: ({ place, above }, resource) =>
    routeRemedies({
      resource,
      change: { op: 'move', from: place, path: above },
      risk: 'Requests that the earlier route takes now go to another service.',
      docs,
    }),
});

/** @public */
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
  remedies: ({ suggestion }, resource) =>
    kubernetesRemedies({
      resource,
      values: [suggestion],
      docs,
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

/** @public */
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

/** @public */
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
  remedies: ({ expected }, resource) =>
    kubernetesRemedies({
      resource,
      values: [expected],
      docs,
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

/** @public */
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

/** @public */
export const virtualServiceRegexInvalid = defineMessage({
  code: 'VS_REGEX_INVALID',
  hop: 'virtual-service',
  severity: 'error',
  title: 'A match is no valid regular expression',
  template:
    'Route {route} of VirtualService {virtualService} matches with {regex}, which is no RE2 expression: {why}.',
  meaning:
    'Envoy uses RE2, which knows neither look-around nor back-references. istiod rejects the whole VirtualService, so none of its routes work.',
  fix: 'Rewrite {regex} in RE2 syntax, or use a prefix.',
  responsible: 'app',
  source: istioAnalysis('IST0122'),
  remedies: () => [
    {
      kind: 'docs',
      url: 'https://github.com/google/re2/wiki/Syntax',
      title: 'RE2 syntax',
    },
  ],
});

/** @public */
export const virtualServiceNotExported = defineMessage({
  code: 'VS_NOT_EXPORTED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The gateway pods do not see the VirtualService',
  template:
    'VirtualService {virtualService} is exported to {exportTo} only, and the gateway pods are in namespace {namespace}.',
  meaning:
    'exportTo limits which namespaces see a VirtualService. A gateway in another namespace ignores it and answers 404.',
  fix: 'Add {namespace} to exportTo of VirtualService {virtualService}.',
  responsible: 'app',
  source: docs.url,
  remedies: ({ namespace }, resource) =>
    kubernetesRemedies({
      resource,
      values: [namespace],
      docs,
      remedies: ({ metadata, name, kubectl }) => [
        {
          kind: 'patch',
          language: 'yaml',
          where,
          text: `apiVersion: ${apiVersion}\nkind: VirtualService\n${metadata}\nspec:\n  exportTo:\n    - .\n    - ${yamlText(
            namespace,
          )}\n`,
        },
        {
          kind: 'command',
          argv: kubectl(
            ...['patch', crd, name, '--type', 'merge', '--patch'],
            `{"spec":{"exportTo":[".","${namespace}"]}}`,
          ),
          risk: 'The routes become reachable through the gateway.',
          verify: kubectl('get', crd, name),
          backToCode,
        },
      ],
    }),
});

/** @public */
export const virtualServiceHostConflict = defineMessage({
  code: 'VS_HOST_CONFLICT',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'Several VirtualServices claim one host',
  template:
    'VirtualService {virtualService} and VirtualService {other} both bind {host} to {gateway}.',
  meaning:
    'At a gateway istiod merges them in an order that nobody can rely on; inside the mesh only the oldest counts.',
  fix: 'Put the routes for {host} into one VirtualService, or give {virtualService} a host of its own.',
  responsible: 'app',
  source: istioAnalysis('IST0109'),
  remedies: docsOnly,
});

/** @public */
export const virtualServiceMatchDuplicate = defineMessage({
  code: 'VS_MATCH_DUPLICATE',
  hop: 'virtual-service',
  severity: 'info',
  title: 'A match repeats an earlier one',
  template:
    'Match {match} of route {route} in VirtualService {virtualService} repeats one of route {earlier}.',
  meaning:
    'The earlier route takes these requests; the route can still be reached through its other matches.',
  fix: 'Remove match {match} from route {route} ({place}).',
  responsible: 'app',
  source: istioAnalysis('IST0131'),
  remedies: ({ place }, resource) =>
    routeRemedies({
      resource,
      change: { op: 'remove', path: place },
      risk: 'None: the earlier route takes these requests already.',
      docs,
    }),
});

/** @public */
export const virtualServiceDelegateNotFound = defineMessage({
  code: 'VS_DELEGATE_NOT_FOUND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The VirtualService hands over to one that it cannot find',
  template:
    'Route {route} of VirtualService {virtualService} delegates to {delegate}, which does not exist or is not visible from there.',
  meaning: 'A route without its delegate has no destination and is left out.',
  fix: 'Create VirtualService {delegate}, or correct its name in route {route}.',
  responsible: 'app',
  source: docs.url,
  remedies: docsOnly,
});

/** @public */
export const virtualServiceInternalGateway = defineMessage({
  code: 'VS_GW_INTERNAL',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'The VirtualService uses a Gateway that istiod made for itself',
  template:
    'VirtualService {virtualService} names {gateway}, which istiod generates from a Kubernetes Gateway.',
  meaning:
    'Generated Gateways are internal: their names and shape may change with any release.',
  fix: 'Use an HTTPRoute for {gateway}, or a Gateway of networking.istio.io.',
  responsible: 'app',
  source: docs.url,
  remedies: docsOnly,
});

/** @public */
export const virtualServiceIgnoredAtIngress = defineMessage({
  code: 'VS_RULES_IGNORED_AT_INGRESS',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'The traffic split does not apply to requests from the gateway',
  template:
    'VirtualService {virtualService} routes to {host} without a subset; the mesh rules of VirtualService {other} for it do not apply at the gateway.',
  meaning:
    'The gateway applies the routes that are bound to it and no second VirtualService after them. Splits and rewrites that are bound to the mesh only are skipped.',
  fix: 'Repeat the rules of VirtualService {other} in {virtualService}, or bind them to the Gateway as well.',
  responsible: 'app',
  source: istioAnalysis('IST0140'),
  remedies: docsOnly,
});

/** @public */
export const virtualServiceJwtWithoutAuthentication = defineMessage({
  code: 'VS_JWT_NO_AUTHN',
  hop: 'virtual-service',
  severity: 'error',
  title: 'A route needs a token that nothing checks',
  template:
    'Route {route} of VirtualService {virtualService} matches on the claim {claim}, but no RequestAuthentication covers the gateway pods.',
  meaning:
    'Claims are known only after a RequestAuthentication has checked the token at the gateway; until then the route never matches.',
  fix: 'Add a RequestAuthentication for the gateway pods that checks the token with {claim}.',
  responsible: 'app',
  source: istioAnalysis('IST0149'),
  remedies: docsOnly,
});

/** @public */
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

/** @public */
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
  remedies: docsOnly,
});
