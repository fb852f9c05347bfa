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
