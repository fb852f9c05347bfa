import {
  ExposureBlueprintInput,
  SpokeBlueprintInput,
} from '@fitsync/backstage-plugin-spokes-common';
import { exampleSecretName } from '@fitsync/sandbox';
import fc from 'fast-check';

const zoneId = 'Z0123456789FITSYNCHUB';
const domain = 'fitsync.example';
const label = fc.stringMatching(/^[a-z]{3,8}$/);

const nodePorts = fc
  .uniqueArray(fc.integer({ min: 30000, max: 32767 }), {
    minLength: 3,
    maxLength: 3,
  })
  .map(([http, https, status]) => ({ http, https, status }));

/** Three masters live in one zone or in three, and the sandbox's hub has two. */
const controlPlane = fc.constantFrom<{ masters: 1 | 3; azs: string[] }>(
  { masters: 1, azs: ['us-east-2a'] },
  { masters: 1, azs: ['us-east-2b', 'us-east-2a'] },
  { masters: 3, azs: ['us-east-2b'] },
);

const domains = (spoke: string) =>
  fc.constantFrom<{ host: string; zoneId?: string }[]>(
    [],
    [{ host: `${spoke}.${domain}`, zoneId }],
    [{ host: 'spoke.elsewhere.example' }],
  );

/** Any spoke that fits beside the sandbox's own. */
export const anySpoke: fc.Arbitrary<SpokeBlueprintInput> = label
  .map(name => `spoke-${name}`)
  .chain(name =>
    fc
      .record({
        cidr: fc.constantFrom('10.8.0.0/16', '10.9.16.0/20', '10.20.4.0/22'),
        controlPlane,
        workers: fc.integer({ min: 0, max: 3 }),
        nodePorts: fc.option(nodePorts, { nil: undefined }),
        kind: fc.constantFrom('tcp' as const, 'status' as const),
        domains: domains(name),
        gitops: fc.constantFrom(
          'flux' as const,
          'argocd' as const,
          'none' as const,
        ),
        istio: fc.constantFrom('1.31.0', '1.30.2'),
      })
      .map(({ controlPlane: { masters, azs }, kind, istio, ...rest }) => ({
        ...rest,
        name,
        owner: 'group:default/platform',
        hub: 'fitsync-hub',
        region: 'us-east-2',
        azs,
        masters,
        healthCheck: { kind },
        certManager: true,
        versions: { k3s: 'v1.35.6+k3s1', istio },
        repository: { url: 'https://github.com/fitsync/fleet' },
        remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
      })),
  );

const certificate = fc.constantFrom(
  { from: 'existing-secret' as const, secretName: exampleSecretName },
  { from: 'cert-manager' as const, issuer: 'letsencrypt' },
  {
    from: 'external-secret' as const,
    store: 'secrets-manager',
    key: 'shop/tls',
  },
);

/** By each of the three methods. */
const methods = (service: string) => {
  const path = fc.constantFrom('/', `/${service}`);
  const host = fc.constant(`${service}-app.${domain}`);
  return fc.oneof(
    fc.record({
      kind: fc.constant('path' as const),
      path: fc.constant(`/${service}`),
    }),
    fc.record({
      kind: fc.constant('domain' as const),
      host,
      zoneId: fc.constant(zoneId),
      path,
    }),
    fc.record({
      kind: fc.constant('https' as const),
      host,
      zoneId: fc.constant(zoneId),
      path,
      certificate,
    }),
  );
};

const anyExposure = (
  spoke: string,
  service: string,
): fc.Arbitrary<ExposureBlueprintInput> =>
  fc.record({
    service: fc.constant(service),
    spoke: fc.constant(spoke),
    owner: fc.constant('group:default/bookinfo'),
    image: fc.constant('ghcr.io/stefanprodan/podinfo:6.9.2'),
    namespace: fc.constantFrom('shop', 'payments'),
    replicas: fc.integer({ min: 1, max: 3 }),
    ports: fc.record({
      container: fc.constantFrom(8080, 9898, 3000),
      service: fc.constantFrom(80, 8080),
    }),
    method: methods(service),
  });

/** A spoke and what is exposed on it. */
export const anyFleet = anySpoke.chain(spoke =>
  fc
    .uniqueArray(label, { minLength: 1, maxLength: 3 })
    .chain(services =>
      fc.tuple(
        ...services.map(service => anyExposure(spoke.name, `app-${service}`)),
      ),
    )
    .map(exposures => ({ spoke, exposures })),
);
