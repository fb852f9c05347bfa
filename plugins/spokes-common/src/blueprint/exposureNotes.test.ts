import {
  ExposureBlueprintInput,
  exposureBlueprintSchema,
} from './exposureBlueprint';
import { exposureNotes } from './exposureNotes';

const notes = (change: Partial<ExposureBlueprintInput>) =>
  exposureNotes(
    exposureBlueprintSchema.parse({
      service: 'podinfo',
      namespace: 'demo',
      spoke: 'prod',
      owner: 'group:default/demo',
      image: 'podinfo:6',
      ports: { container: 9898 },
      method: { kind: 'path', path: '/podinfo' },
      ...change,
    }),
  ).join(' ');
const host = 'shop.example.com';

describe('exposureNotes', () => {
  it('has nothing to say of a path', () => {
    expect(notes({})).toBe('');
  });

  it.each<[ExposureBlueprintInput['method'], RegExp]>([
    [
      { kind: 'domain', host },
      /record of shop.example.com is kept elsewhere: point it to .* prod-nlb/,
    ],
    [
      { kind: 'domain', host, zoneId: 'Z0123456789' },
      /record of shop.example.com lies in records\/prod\/demo\/podinfo/,
    ],
    [
      {
        kind: 'https',
        host,
        certificate: { from: 'existing-secret', secretName: 'shop' },
      },
      /secret shop .* in istio-system/,
    ],
    [
      {
        kind: 'https',
        host,
        certificate: {
          from: 'cert-manager',
          issuer: 'le',
          issuerKind: 'Issuer',
        },
      },
      /Issuer le has to exist in istio-system and to solve DNS-01/,
    ],
    [
      {
        kind: 'https',
        host,
        certificate: { from: 'external-secret', store: 'aws', key: 'a/b' },
      },
      /ClusterSecretStore aws has to exist, and its secret a\/b to hold/,
    ],
  ])('of %j', (method, expected) => {
    expect(notes({ method })).toMatch(expected);
  });

  it('says what a rate limit per pod adds up to', () => {
    expect(notes({ replicas: 3, rateLimit: { requests: 10 } })).toMatch(
      /3 of them let up to 30 requests per second through/,
    );
  });
});
