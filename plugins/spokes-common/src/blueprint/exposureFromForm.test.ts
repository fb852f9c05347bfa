import { exposureBlueprintSchema } from './exposureBlueprint';
import { exposureFromForm } from './exposureFromForm';
import { parseBlueprint } from './parseBlueprint';

const form = {
  name: 'podinfo',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  replicas: 3,
  spoke: 'fitsync-prod-spoke',
  namespace: 'demo',
  path: '/podinfo',
};
const read = (values: object) =>
  parseBlueprint(exposureBlueprintSchema, exposureFromForm(values));

describe('exposureFromForm', () => {
  it('gives a blueprint', () => {
    expect(read(form)).toMatchObject({
      service: 'podinfo',
      namespace: 'demo',
      ports: { container: 9898 },
      replicas: 3,
      method: { kind: 'path', path: '/podinfo' },
    });
  });

  it('takes an emptied field for an absent one', () => {
    const { namespace, ...rest } = read({
      ...form,
      description: '',
      system: '',
      namespace: '',
      healthPath: '',
    });
    expect(namespace).toBe('podinfo');
    expect(rest).toEqual({ ...read(form), namespace: undefined });
  });

  it('asks the health path for readiness and liveness', () => {
    const probe = { kind: 'http', path: '/healthz' };
    expect(read({ ...form, healthPath: '/healthz' }).probes).toMatchObject({
      readiness: probe,
      liveness: probe,
    });
  });

  it('strips the path by a rewrite, where there is one to strip', () => {
    expect(read({ ...form, stripPath: true }).method).toHaveProperty(
      'rewrite',
      '/',
    );
    expect(
      read({ ...form, path: '/', stripPath: true }).method,
    ).not.toHaveProperty('rewrite');
  });

  it('leaves what is missing to the schema', () => {
    expect(() => read({})).toThrow(
      /service is missing; namespace is missing; spoke is missing; owner is missing; image is missing; ports.container is missing; method.path is missing/,
    );
  });
});
