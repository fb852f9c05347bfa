import { virtualServiceSchema } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayReferences } from './gatewayReferences';

const references = (gateways?: string[]) =>
  gatewayReferences(
    virtualServiceSchema.parse({
      metadata: { name: 'shop', namespace: 'team' },
      spec: { hosts: ['*'], gateways },
    }),
  );

describe('gatewayReferences', () => {
  it.each([[undefined], [[]], [['mesh']]])('reads %j as the mesh', gateways => {
    expect(references(gateways)).toEqual({ mesh: true, gateways: [] });
  });

  it.each([
    ['public', 'team', 'public'],
    ['./public', 'team', 'public'],
    ['istio-system/public', 'istio-system', 'public'],
    ['public.istio-system', 'istio-system', 'public'],
    ['public.istio-system.svc.cluster.local', 'istio-system', 'public'],
  ])('reads %s as %s/%s', (text, namespace, name) => {
    expect(references([text])).toEqual({
      mesh: false,
      gateways: [{ namespace, name }],
    });
  });

  it('keeps both the mesh and a Gateway', () => {
    expect(references(['mesh', 'public'])).toMatchObject({
      mesh: true,
      gateways: [{ name: 'public' }],
    });
  });
});
