import { defineMessage } from '../defineMessage';
import { ResourceRef } from '../finding';
import { backendRemedies } from '../remedies/backendRemedies';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { PlaceChange, placeRemedies } from '../remedies/placeRemedies';
import { readOrLook } from '../remedies/readOrLook';

/*
 * What only the Gateway API knows. Everything else of its Gateways and HTTPRoutes has the code that the same has of a
 * Gateway or a VirtualService of Istio.
 */

const specification = 'https://gateway-api.sigs.k8s.io/reference/spec/';
const docs = { url: specification, title: 'Gateway API' };
const group = 'gateway.networking.k8s.io';
const namespaceName = /^[a-z0-9][-a-z0-9]{0,62}$/;
const hostOfService =
  /^[a-z0-9][-a-z0-9]{0,62}\.[a-z0-9][-a-z0-9]{0,62}\.svc\.cluster\.local$/;
const remedies = (_: unknown, resource: ResourceRef) =>
  readOrLook(resource, docs);

/** GWAPI_SERVICE_NOT_FOUND: no Service stands behind the Gateway. @public */
export const gatewayServiceNotFound = defineMessage({
  code: 'GWAPI_SERVICE_NOT_FOUND',
  hop: 'gateway',
  severity: 'error',
  title: 'No Service stands behind the Gateway',
  template:
    'Gateway {gateway} is served by the pods of Service {service}, which does not exist.',
  meaning:
    'With an address of type Hostname a Gateway is served by the pods of that Service; without one istiod makes a Deployment and a Service for it, called after the Gateway and its class. Where that Service is missing no proxy opens a listener.',
  fix: 'Let the address of Gateway {gateway} name the Service of the ingress gateway, or find out why Service {service} was not made.',
  responsible: 'platform',
  source:
    'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
  fixNeeds: ['place', 'ingress'],
  remedies: (args, resource, { place, ingress = '' }) =>
    placeRemedies({
      resource,
      changes:
        place === undefined || !hostOfService.test(ingress)
          ? []
          : [{ op: 'replace', path: place, value: ingress }],
      risk: 'The pods behind that Service begin to serve the hosts of the Gateway.',
      docs,
      look: () => remedies(args, resource),
    }),
});

/** Takes routes from one more namespace, beside those from which the listener takes them. */
function allow(path: string, own: string, namespace: string): PlaceChange[] {
  if (path.endsWith('/-')) return [{ op: 'add', path, value: namespace }];
  const selector = {
    matchExpressions: [
      {
        key: 'kubernetes.io/metadata.name',
        operator: 'In',
        values: [own, namespace],
      },
    ],
  };
  const namespaces = { from: 'Selector', selector };
  const value = path.endsWith('/allowedRoutes') ? { namespaces } : namespaces;
  return [{ op: 'add', path, value }];
}

/** HTTPROUTE_NOT_ALLOWED: the Gateway takes no routes from this namespace. @public */
export const httpRouteNotAllowed = defineMessage({
  code: 'HTTPROUTE_NOT_ALLOWED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The Gateway takes no routes from this namespace',
  template:
    'HTTPRoute {route} is in namespace {namespace}, and Gateway {gateway} takes routes from {allowed} only.',
  meaning:
    'allowedRoutes of a listener says from which namespaces routes may attach, and of which kind; without it that is the namespace of the Gateway. A route that is not taken is on no proxy: the gateway answers 404.',
  fix: 'Name namespace {namespace} and the kind of the route in allowedRoutes of Gateway {gateway}, or move HTTPRoute {route} to a namespace that it takes routes from.',
  responsible: 'platform',
  source: specification,
  fixNeeds: ['onGateway', 'place'],
  remedies: (args, resource, { onGateway = '', place }) => {
    const [own, name = ''] = onGateway.split('/');
    const isKnown =
      place !== undefined &&
      [own, args.namespace].every(one => namespaceName.test(one));
    return placeRemedies({
      resource: { ...resource, group, kind: 'Gateway', namespace: own, name },
      changes: isKnown ? allow(place, own, args.namespace) : [],
      risk: `Every route of ${args.namespace} may use the listener from then on, for each host that it serves.`,
      docs,
      look: () => remedies(args, resource),
    });
  },
});

/** HTTPROUTE_NO_BACKEND: the route sends no requests to the Service. @public */
export const httpRouteWithoutBackend = defineMessage({
  code: 'HTTPROUTE_NO_BACKEND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The route sends no requests to the Service',
  template:
    'Rule {rule} of HTTPRoute {route} names Service {service} with weight 0.',
  meaning:
    'A backend of weight 0 gets no requests. Where no backend of a rule has a weight, the gateway answers 500.',
  fix: 'Give Service {service} a weight in rule {rule} of HTTPRoute {route}.',
  responsible: 'app',
  source: specification,
  fixNeeds: ['backend'],
  remedies: (_, resource, { backend }) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: () => [{ kind: 'docs', ...docs }],
      ofGatewayApi: context =>
        backendRemedies({
          context,
          backend,
          change: { weight: 1 },
          risk: 'Requests of this rule start to arrive at the service.',
        }),
    }),
});
