import { createClusterStore } from './createClusterStore';

const namespace = (name: string, labels = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});

describe('createClusterStore', () => {
  it('gives each change a version of its own, and none to a repetition', () => {
    const store = createClusterStore('test');
    store.apply(namespace('a'));
    store.apply(namespace('a'));
    expect(store.resourceVersion).toBe(1);
    store.apply(namespace('a', { x: 'y' }));
    expect(store.get('Namespace', 'a')?.metadata).toMatchObject({
      resourceVersion: '2',
      labels: { x: 'y' },
    });
  });

  it('keeps uid, age and status when an object is written again', () => {
    const store = createClusterStore('test');
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } };
    const first = store.apply({ ...pod, status: { phase: 'Running' } });
    const second = store.apply({ ...pod, spec: { nodeName: 'n' } });
    expect(second.status).toEqual({ phase: 'Running' });
    expect(second.metadata.uid).toBe(first.metadata.uid);
    expect(second.metadata.generation).toBe(2);
  });

  it('hands out copies', () => {
    const store = createClusterStore('test');
    store.apply(namespace('a')).metadata.name = 'changed';
    store.list('Namespace')[0].metadata.name = 'changed';
    expect(store.get('Namespace', 'a')?.metadata.name).toBe('a');
  });

  it('tells everybody in the order of versions, also when a listener changes something', () => {
    const store = createClusterStore('test');
    const heard: number[] = [];
    store.onChange(({ object }) => {
      if (object.metadata.name === 'a') store.apply(namespace('b'));
    });
    store.onChange(({ resourceVersion }) => heard.push(resourceVersion));
    store.apply(namespace('a'));
    expect(heard).toEqual([1, 2]);
  });

  it('forgets changes beyond its history', () => {
    const store = createClusterStore('test', { historyLimit: 2 });
    for (const name of ['a', 'b', 'c']) store.apply(namespace(name));
    expect(store.changesSince('Namespace', 0)).toBe('gone');
    expect(store.changesSince('Namespace', 1)).toHaveLength(2);
  });

  it('gives a NodePort Service the ports it asks for, and free ones otherwise', () => {
    const store = createClusterStore('test');
    const service = (name: string, ports: object[]) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { type: 'NodePort', ports },
    });
    store.apply(service('a', [{ port: 80, nodePort: 30080 }, { port: 81 }]));
    const b = store.apply(service('b', [{ port: 80 }]));
    expect(b.spec.ports[0].nodePort).not.toBe(
      store.get('Service', 'a')?.spec.ports[1].nodePort,
    );
    expect(store.get('Service', 'a')?.spec.ports[0].nodePort).toBe(30080);
  });

  it('names the kinds it serves when asked for another', () => {
    expect(() => createClusterStore('test').list('Serivce')).toThrow(
      /Serivce is not served .* Service/,
    );
  });
});
