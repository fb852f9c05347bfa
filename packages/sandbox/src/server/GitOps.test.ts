import { createWorld, RunningWorld } from '../world/createWorld';
import { GitOps } from './GitOps';

const folder = 'clusters/fitsync-prod-spoke/apps/shop/web';
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
const service = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;

describe('GitOps', () => {
  let world: RunningWorld;
  beforeEach(() => {
    world = createWorld({ readyMilliseconds: 0 });
  });
  afterEach(() => world.stop());
  const services = (spoke: string) =>
    world.clusters.get(spoke)!.list('Service', 'shop').length;

  it('applies what a merge changed to the cluster whose folder it is in', () => {
    new GitOps({ world }).follow([
      { path: `${folder}/namespace.yaml`, content: namespace },
      { path: `${folder}/service.yaml`, content: service },
      { path: 'README.md', content: service },
    ]);
    expect(services('fitsync-prod-spoke')).toBe(1);
    expect(services('fitsync-stage-spoke')).toBe(0);
  });

  it('removes what a merge deleted, and keeps what another file holds', () => {
    const gitOps = new GitOps({ world });
    gitOps.follow([
      { path: `${folder}/all.yaml`, content: `${namespace}---\n${service}` },
      { path: `${folder}-other/namespace.yaml`, content: namespace },
    ]);
    gitOps.follow([{ path: `${folder}/all.yaml`, content: undefined }]);
    expect(services('fitsync-prod-spoke')).toBe(0);
    expect(
      world.clusters.get('fitsync-prod-spoke')!.get('Namespace', 'shop'),
    ).toBeDefined();
  });

  it('says what the cluster would not take, and applies the rest', () => {
    expect(() =>
      new GitOps({ world }).follow([
        { path: `${folder}/service.yaml`, content: service },
        {
          path: 'clusters/fitsync-stage-spoke/namespace.yaml',
          content: namespace,
        },
      ]),
    ).toThrow(
      'fitsync-prod-spoke: Service shop/web: namespaces "shop" not found',
    );
    expect(
      world.clusters.get('fitsync-stage-spoke')!.get('Namespace', 'shop'),
    ).toBeDefined();
  });
});

describe('GitOps by Flux', () => {
  const app = 'clusters/fitsync-prod-spoke/apps/shop/web';
  const flux = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: shop--web, namespace: flux-system }
spec:
  path: ./${app}
  sourceRef: { kind: GitRepository, name: fleet }
`;
  const files = [
    { path: `${app}/flux.yaml`, content: flux },
    { path: `${app}/namespace.yaml`, content: namespace },
    { path: `${app}/service.yaml`, content: service },
  ];
  const [first, second] = ['1', '2'].map(digit => digit.repeat(40));
  let world: RunningWorld;
  let gitOps: GitOps;
  beforeEach(() => {
    world = createWorld({ readyMilliseconds: 0 });
    gitOps = new GitOps({ world });
  });
  afterEach(() => world.stop());

  const cluster = () => world.clusters.get('fitsync-prod-spoke')!;
  const kustomization = () =>
    cluster().get('Kustomization', 'shop--web', 'flux-system');
  const ready = () =>
    kustomization()?.status.conditions.find(
      ({ type }: { type: string }) => type === 'Ready',
    );
  const suspend = (value: boolean) => {
    const before = kustomization()!;
    cluster().apply({ ...before, spec: { ...before.spec, suspend: value } });
  };

  it('dates what is applied by its commit, and waits between the two', () => {
    gitOps.fetch(first);
    gitOps.follow(files);
    expect(kustomization()?.status).toMatchObject({
      lastAppliedRevision: `main@sha1:${first}`,
      conditions: [{ type: 'Ready', status: 'True' }],
    });
    gitOps.fetch(second);
    expect(ready()).toMatchObject({ status: 'Unknown', reason: 'Progressing' });
    gitOps.follow([]);
    expect(kustomization()?.status.lastAppliedRevision).toContain(second);
  });

  it('says of a folder that was not taken why, until it is', () => {
    gitOps.fetch(first);
    expect(() => gitOps.follow([files[0], files[2]])).toThrow('not found');
    expect(ready()).toMatchObject({
      status: 'False',
      reason: 'ReconciliationFailed',
      message: 'Service/shop/web dry-run failed: namespaces "shop" not found',
    });
    gitOps.fetch(second);
    gitOps.follow([]);
    expect(ready()).toMatchObject({ status: 'False' });
    gitOps.follow([files[1], files[2]]);
    expect(ready()).toMatchObject({ status: 'True' });
  });

  it('applies nothing while it is suspended, and all of it afterwards', () => {
    gitOps.fetch(first);
    gitOps.follow(files.slice(0, 2));
    suspend(true);
    gitOps.fetch(second);
    gitOps.follow(files.slice(2));
    expect(cluster().get('Service', 'web', 'shop')).toBeUndefined();
    expect(kustomization()?.status.lastAppliedRevision).toContain(first);

    suspend(false);
    expect(cluster().get('Service', 'web', 'shop')).toBeDefined();
    expect(kustomization()?.status.lastAppliedRevision).toContain(second);
  });

  it('takes the Kustomization of an app away with its files', () => {
    gitOps.fetch(first);
    gitOps.follow(files);
    gitOps.follow(files.map(({ path }) => ({ path, content: undefined })));
    expect(cluster().get('Service', 'web', 'shop')).toBeUndefined();
    expect(kustomization()).toBeUndefined();
  });
});
