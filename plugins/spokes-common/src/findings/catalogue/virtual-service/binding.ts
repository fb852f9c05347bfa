import { defineMessage } from '../../defineMessage';
import { Remedy } from '../../finding';
import { istioAnalysis } from '../../remedies/istioDocs';
import {
  GatewayApiContext,
  KubernetesContext,
  kubernetesRemedies,
  yamlText,
} from '../../remedies/kubernetesRemedies';
import { lookWithKubectl } from '../../remedies/lookWithKubectl';
import { placeRemedies } from '../../remedies/placeRemedies';
import { apiVersion, backToCode, crd, docs, where } from './object';

/** The first of several, without the namespace that it is limited to; a host is `*`, or a name with or without `*.`. */
const servedHost =
  /^(?:[-a-z0-9*.]{1,63}\/)?(\*|(?:\*\.)?[a-z0-9][-a-z0-9.]{0,250})(?:, |$)/;

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

/** A listener of a Gateway of the Gateway API, as findings name it. */
const listener =
  /^([a-z0-9][-a-z0-9]{0,62})\/([a-z0-9][-a-z0-9.]{0,252}) \(listener ([a-z0-9][-a-z0-9.]{0,252})\)$/;

function attachTo(
  existing: string,
  { plural, name, kubectl }: GatewayApiContext,
): Remedy[] {
  const [, namespace, gateway, sectionName] = listener.exec(existing) ?? [];
  if (!gateway) return [];
  const parentRefs = [{ name: gateway, namespace, sectionName }];
  return [
    {
      kind: 'command',
      argv: kubectl(
        ...['patch', plural, name, '--type', 'merge', '--patch'],
        JSON.stringify({ spec: { parentRefs } }),
      ),
      risk: 'Replaces the list of parents: its rules become reachable there, and no longer by others in the list.',
      verify: kubectl('get', plural, name, '-o', 'yaml'),
      backToCode:
        'Make the same change in the manifest; GitOps reverts what is not there.',
    },
  ];
}

/** VS_NOT_BOUND: no route leads from an ingress gateway to the service. @public */
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

/** VS_GW_NOT_FOUND: the VirtualService names a Gateway that does not exist. @public */
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
      ofGatewayApi: context => attachTo(existing, context),
    }),
});

/** VS_HOST_MISMATCH: the Gateway does not serve the hosts of the VirtualService. @public */
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
      ofGatewayApi: ({ head, metadata }) => {
        const [, host] = servedHost.exec(served) ?? [];
        // A route for every host of its listener names none.
        return host && host !== '*'
          ? [
              {
                kind: 'patch',
                language: 'yaml',
                where: "the app's route",
                text: `${head}\n${metadata}\nspec:\n  hostnames:\n    - '${host}'\n`,
              },
            ]
          : [];
      },
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

/** VS_NOT_EXPORTED: the gateway pods do not see the VirtualService. @public */
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

/** VS_HOST_CONFLICT: several VirtualServices claim one host. @public */
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
  remedies: lookWithKubectl({
    words: name => ['get', crd, name, '-o', 'yaml'],
    tells:
      'Its hosts and routes, to be held against those of the other VirtualService: who keeps the host its owners know.',
    docs: docs,
  }),
});

const lookAtRoutes = lookWithKubectl({
  words: name => ['get', crd, name, '-o', 'yaml'],
  tells: 'Its routes: they are what the HTTPRoute has to say in its place.',
  docs,
});

/** VS_GW_INTERNAL: the VirtualService uses a Gateway that istiod made for itself. @public */
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
  fixNeeds: ['place'],
  // The last of its Gateways is no entry to take out: without any it would be for the mesh.
  remedies: (args, resource, { place }) =>
    placeRemedies({
      resource,
      changes: [{ op: 'remove', path: place }],
      risk: 'Requests that come by that Gateway no longer find these routes; an HTTPRoute is what leads there. Those by its other Gateways do.',
      docs,
      look: () => lookAtRoutes(args, resource),
    }),
});
