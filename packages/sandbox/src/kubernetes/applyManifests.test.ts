import { applyManifests } from './applyManifests';
import { createClusterStore } from './store/createClusterStore';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n';
const service = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const kustomization =
  'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: { name: x }\nresources: []\n';
const catalogInfo =
  'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: web }\n';

describe('applyManifests', () => {
  it('applies in an order that works, and skips what is for other programs', () => {
    const store = createClusterStore('test');
    const outcome = applyManifests(store, [
      service,
      `${kustomization}---\n${namespace}`,
      catalogInfo,
      'just: text',
    ]);
    expect(outcome).toEqual({
      applied: ['Namespace shop', 'Service shop/web'],
      removed: [],
      refused: [],
    });
  });

  it('removes what only the previous manifests had', () => {
    const store = createClusterStore('test');
    applyManifests(store, [namespace, service]);
    const { removed } = applyManifests(store, [namespace], {
      previous: [namespace, service],
    });
    expect(removed).toEqual(['Service shop/web']);
    expect(store.list('Service')).toEqual([]);
  });

  it('leaves what another file still holds', () => {
    const store = createClusterStore('test');
    applyManifests(store, [namespace, service]);
    const { removed } = applyManifests(store, [], {
      previous: [`${namespace}---${service}`],
      others: [namespace],
    });
    expect(removed).toEqual(['Service shop/web']);
    expect(store.get('Namespace', 'shop')).toBeDefined();
  });

  it('puts a document without namespace into default', () => {
    const store = createClusterStore('test');
    applyManifests(store, [namespace.replace('shop', 'default')]);
    applyManifests(store, [service.replace(', namespace: shop', '')]);
    expect(store.get('Service', 'web', 'default')).toBeDefined();
  });

  it('says what the API server would not take', () => {
    const store = createClusterStore('test');
    const { refused } = applyManifests(store, [
      service,
      service.replace('kind: Service', 'kind: Serivce'),
      'a: [',
    ]);
    expect(refused).toEqual([
      { object: 'a document', message: expect.any(String) },
      {
        object: 'Service shop/web',
        message: 'namespaces "shop" not found',
      },
      {
        object: 'Serivce shop/web',
        message: 'no matches for kind "Serivce"',
      },
    ]);
  });
});
