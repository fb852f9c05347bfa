import { reduceEngineMessage } from './engineMessage';
import {
  argoApplicationSchema,
  fluxKustomizationSchema,
  gitRepositorySchema,
} from './gitOps';

const canary = 'CANARY-7f3a';

describe('what is kept of a GitOps engine', () => {
  const ready = (message: string) => ({
    type: 'Ready',
    status: 'False',
    reason: 'ReconciliationFailed',
    message,
    env: canary,
  });

  it('is what the schemas name, and nothing else', () => {
    const kept = [
      fluxKustomizationSchema.parse({
        metadata: { name: 'a', annotations: { last: canary } },
        spec: {
          path: './clusters/a',
          sourceRef: { kind: 'GitRepository', name: 'fleet' },
          postBuild: { substitute: { password: canary } },
          patches: [{ patch: canary }],
        },
        status: {
          conditions: [ready('m'), { type: 'Healthy', status: canary }],
        },
      }),
      gitRepositorySchema.parse({
        metadata: { name: 'fleet' },
        spec: {
          url: `https://robot:${canary}@git.example.com/fleet`,
          secretRef: { name: canary },
        },
      }),
      argoApplicationSchema.parse({
        metadata: { name: 'a' },
        spec: {
          source: {
            repoURL: `https://${canary}@git.example.com/fleet`,
            helm: { values: canary },
          },
          info: [{ value: canary }],
        },
        status: {
          history: [{ source: canary }],
          resources: [{ message: canary }],
          operationState: { operation: { info: canary } },
        },
      }),
    ];
    expect(JSON.stringify(kept)).not.toContain(canary);
    expect(kept[1].spec).toMatchObject({
      url: 'https://git.example.com/fleet',
    });
  });

  it('replays: what was kept once is kept the same again', () => {
    const once = fluxKustomizationSchema.parse({
      metadata: { name: 'a' },
      spec: { sourceRef: { kind: 'GitRepository', name: 'fleet' } },
      status: {
        conditions: [ready('Service/a/b dry-run failed: value: "x y"')],
      },
    });
    expect(fluxKustomizationSchema.parse(once)).toEqual(once);
  });

  it.each([
    'namespaces "shop" not found',
    'no matches for kind "Sidekar" in version "networking.istio.io/v1"',
    'Service/shop/web dry-run failed: deployments.apps "web" is invalid: spec.selector: field is immutable',
    'kustomize build failed: accumulating resources from file "deployment.yaml": no such file or directory',
    'main@sha1:0f3c1d2e4b5a69788796a5b4c3d2e1f00f3c1d2e: timeout waiting for: [Deployment/shop/web status: InProgress]',
  ])('keeps what helps: %s', message => {
    expect(reduceEngineMessage(message)).toBe(message);
  });

  it.each([
    `Secret/shop/db dry-run failed: data.password: ${canary}`,
    `Secret "db" is invalid: ${canary}`,
    `ConfigMap/shop/env: data: ${canary}`,
    `Deployment/shop/web: env[0].value: Invalid value: "${canary}"`,
    `unable to clone https://robot:${canary}@git.example.com/fleet`,
    `authorization: ${canary}`,
    `token=${canary} was refused`,
    'illegal base64 data eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9CANARY',
    `line 3\n\tkey:   '${canary} and more'`,
  ])('drops what may be a secret: %s', message => {
    expect(reduceEngineMessage(message)).not.toContain('CANARY');
  });

  it('is short', () => {
    expect(reduceEngineMessage('word '.repeat(10_000))).toHaveLength(256);
  });
});
