import {
  ExposureBlueprint,
  ExposureMethod,
} from '@fitsync/backstage-plugin-spokes-common';
import { HttpRoute, VirtualService } from './istio';
import { metadata } from './labels';

export const virtualService = (
  exposure: ExposureBlueprint,
): VirtualService => ({
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: metadata(exposure),
  spec: {
    hosts: [exposure.method.kind === 'path' ? '*' : exposure.method.host],
    gateways: [`${exposure.namespace}/${exposure.service}`],
    http: matches(exposure.method).map(match => ({
      ...match,
      ...target(exposure),
    })),
  },
});

/**
 * `/shop` and everything below `/shop/`, but not `/shopping`. Istio replaces exactly what matched, so the two want
 * rewrites of their own: `/shop/cart` must become `/base/cart`, never `/basecart`.
 */
function matches({
  path,
  rewrite,
}: ExposureMethod): Pick<HttpRoute, 'match' | 'rewrite'>[] {
  const below = (prefix: string) => (prefix === '/' ? '/' : `${prefix}/`);
  if (path === '/') {
    const replaced = rewrite && rewrite !== '/' && { uri: below(rewrite) };
    return [
      {
        match: [{ uri: { prefix: '/' } }],
        ...(replaced && { rewrite: replaced }),
      },
    ];
  }
  if (!rewrite || rewrite === path) {
    return [
      { match: [{ uri: { exact: path } }, { uri: { prefix: below(path) } }] },
    ];
  }
  return [
    { match: [{ uri: { exact: path } }], rewrite: { uri: rewrite } },
    {
      match: [{ uri: { prefix: below(path) } }],
      rewrite: { uri: below(rewrite) },
    },
  ];
}

function target(
  exposure: ExposureBlueprint,
): Pick<HttpRoute, 'timeout' | 'retries' | 'route'> {
  const { namespace, ports, retries, service, timeout } = exposure;
  return {
    ...(timeout && { timeout }),
    ...(retries && {
      retries: {
        attempts: retries.attempts,
        ...(retries.perTryTimeout && { perTryTimeout: retries.perTryTimeout }),
        retryOn: retries.retryOn.join(','),
      },
    }),
    route: [
      {
        destination: {
          host: `${service}.${namespace}.svc.cluster.local`,
          port: { number: ports.service },
        },
      },
    ],
  };
}
