import { GrpcRoute, HttpRoute } from '@fitsync/backstage-plugin-spokes-common';

type Match = NonNullable<GrpcRoute['spec']['rules'][number]['matches']>[number];
type Path = NonNullable<
  NonNullable<HttpRoute['spec']['rules'][number]['matches']>[number]['path']
>;

/** What one name of a service or a method may be. */
const anyName = '[^/]+';

/** Reads a GRPCRoute as istiod does: a call is a request for the path `/service/method`. */
export function grpcAsHttp(route: GrpcRoute): HttpRoute {
  return {
    ...route,
    spec: {
      ...route.spec,
      rules: route.spec.rules.map(rule => ({
        ...rule,
        matches: rule.matches?.map(({ method, headers }) => ({
          path: pathOf(method),
          headers,
        })),
      })),
    },
  };
}

function pathOf(called: Match['method']): Path | undefined {
  if (!called) return undefined;
  const { type, service, method } = called;
  if (service === undefined && method === undefined) return undefined;
  if (type === 'Exact' && service !== undefined) {
    return method === undefined
      ? { type: 'PathPrefix', value: `/${service}/` }
      : { type: 'Exact', value: `/${service}/${method}` };
  }
  return {
    type: 'RegularExpression',
    value: `/${service ?? anyName}/${method ?? anyName}`,
  };
}
