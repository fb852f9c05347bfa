import { collectedKinds } from './collectedKinds';
import { reduceObject } from './reduceObject';

describe('reduceObject', () => {
  it('leaves the identity and the fact, nothing else', () => {
    const reduced = reduceObject(collectedKinds.namespaces.schema, {
      kind: 'Namespace',
      metadata: {
        name: 'a',
        resourceVersion: '7',
        uid: 'u',
        annotations: { secret: 's' },
      },
      status: { phase: 'Active' },
    });
    expect(reduced).toEqual({
      metadata: { name: 'a', resourceVersion: '7' },
      fact: { metadata: { name: 'a', labels: {}, annotations: {} } },
    });
  });

  it('names the field of a malformed object and keeps no value of it', () => {
    const reduced = reduceObject(collectedKinds.services.schema, {
      metadata: { name: 'a', namespace: 'b' },
      spec: { ports: [{ port: 'secret' }] },
    });
    expect(reduced).toEqual({
      metadata: { name: 'a', namespace: 'b' },
      malformedAt: 'spec.ports.0.port',
    });
  });

  it.each([undefined, null, 7, {}, { metadata: {} }, { metadata: null }])(
    'has nothing to say of %p',
    raw => {
      expect(reduceObject(collectedKinds.pods.schema, raw)).toBeUndefined();
    },
  );
});
