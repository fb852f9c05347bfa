import {
  gatewaySchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '../../testing';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { listLiveHolders } from './listLiveHolders';

const spoke = 'fitsync-prod-spoke';

function holders(options: {
  servers: { protocol: string; hosts: string[]; redirect?: boolean }[];
  hosts: string[];
  uri?: object;
}) {
  const facts = referenceFacts();
  const [cluster] = facts.clusters;
  const metadata = { namespace: 'shop', name: 'shop' };
  const gateway = gatewaySchema.parse({
    metadata,
    spec: {
      servers: options.servers.map(({ protocol, hosts, redirect }) => ({
        port: { number: 80, protocol },
        hosts,
        tls: { httpsRedirect: redirect },
      })),
    },
  });
  const virtualService = virtualServiceSchema.parse({
    metadata,
    spec: {
      hosts: options.hosts,
      gateways: ['shop'],
      http: [
        {
          match: options.uri && [{ uri: options.uri }],
          route: [{ destination: { host: 'shop' } }],
        },
      ],
    },
  });
  Object.assign(cluster.gateways, { value: [gateway] });
  Object.assign(cluster.virtualServices, { value: [virtualService] });
  return listLiveHolders(createFactsIndex(facts)).filter(
    holder => holder.spoke === spoke,
  );
}

const shop = {
  spoke,
  namespace: 'shop',
  service: 'shop',
  host: '*',
  path: '/',
  exact: true,
  tls: false,
  where: 'live',
};

describe('listLiveHolders', () => {
  it('names each path of the fleet, and a catch-all as one that takes nothing from the others', () => {
    const found = listLiveHolders(createFactsIndex(referenceFacts()));
    const app = {
      spoke,
      namespace: 'default',
      service: 'productpage',
      host: '*',
      tls: false,
      where: 'live',
    };
    expect(found).toEqual([
      { ...app, path: '/productpage' },
      { ...app, path: '/static' },
      { ...app, path: '/login' },
      { ...app, path: '/logout' },
      { ...app, path: '/api/v1/products' },
      {
        ...shop,
        spoke: 'fitsync-stage-spoke',
        namespace: 'demo',
        service: 'podinfo',
      },
    ]);
    expect(
      holders({ servers: [], hosts: ['*'], uri: { exact: '/shop' } }),
    ).toEqual([{ ...shop, path: '/shop' }]);
  });

  it('takes the narrower host of VirtualService and Gateway, of the servers that answer', () => {
    const servers = [
      { protocol: 'HTTP', hosts: ['shop/a.example.com'], redirect: true },
      { protocol: 'HTTPS', hosts: ['shop/a.example.com'] },
    ];
    const { exact: _, ...prefixed } = shop;
    expect(holders({ servers, hosts: ['*'], uri: { prefix: '/x' } })).toEqual([
      { ...prefixed, host: 'a.example.com', path: '/x', tls: true },
    ]);
    expect(
      holders({
        servers: [{ protocol: 'HTTP', hosts: ['*'] }],
        hosts: ['*.example.com'],
      }),
    ).toEqual([{ ...shop, host: '*.example.com' }]);
  });

  it('counts a Gateway that is not there as one for plain HTTP, and leaves patterns out', () => {
    expect(holders({ servers: [], hosts: ['*'] })).toEqual([shop]);
    expect(
      holders({ servers: [], hosts: ['*'], uri: { regex: '/a.*' } }),
    ).toEqual([]);
  });
});
