import { KindInfo, kinds } from '../kinds';
import { KubeStatus } from './KubeStatus';

/** A URL of the API, taken apart. */
export interface KubeRequest {
  info: KindInfo;
  namespace?: string;
  name?: string;
}

const pattern = new RegExp(
  [
    '^/(?:api/(?<core>v1)|apis/(?<group>[^/]+)/(?<version>[^/]+))',
    '(?:/namespaces/(?<namespace>[^/]+)(?=/[^/]))?',
    '/(?<plural>[^/]+)(?:/(?<name>[^/]+))?(?:/status)?/?$',
  ].join(''),
);

/** `/apis/apps/v1/namespaces/default/deployments/web`; a resource that nobody serves is a 404, as on a real server. */
export function parseKubeRequest(path: string): KubeRequest {
  const notFound = new KubeStatus(
    404,
    'the server could not find the requested resource',
  );
  const parts = pattern.exec(path)?.groups;
  if (!parts) throw notFound;
  const { core, group = '', version = core, plural } = parts;

  const info = kinds.find(
    kind =>
      kind.group === group &&
      kind.version === version &&
      kind.plural === plural,
  );
  if (!info) throw notFound;
  return {
    info,
    ...(parts.namespace && {
      namespace: decodeURIComponent(parts.namespace),
    }),
    ...(parts.name && { name: decodeURIComponent(parts.name) }),
  };
}
