import {
  exposureBlueprintSchema,
  exposureFromForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { validate } from 'jsonschema';
import { exposeService } from './__testUtils__/exposeService';
import { exposureForm } from './__testUtils__/exposureForm';
import { exposureInput } from './actions/exposureInput';

const pages = [exposeService.spec.parameters ?? []].flat();
const formAccepts = (values: object) =>
  pages.every(page => validate(values, page).valid);
const blueprintAccepts = (values: object) =>
  exposureBlueprintSchema.safeParse(exposureFromForm(values)).success;

describe('the form of expose-service', () => {
  const fields = pages.flatMap(page => Object.keys(page.properties ?? {}));

  it('hands every field but the review to the action, under its own name', () => {
    const [step] = exposeService.spec.steps;
    const given = fields.filter(field => field !== 'review');
    expect(step.action).toBe('spokes:exposure:propose');
    expect(step.input).toEqual(
      Object.fromEntries(
        given.map(field => [field, `\${{ parameters.${field} }}`]),
      ),
    );
    expect(Object.keys(exposureInput)).toEqual(expect.arrayContaining(given));
  });

  it('says what to enter wherever it refuses something', () => {
    const silent = pages
      .flatMap(page => Object.entries(page.properties ?? {}))
      .filter(([, schema]) => {
        const { pattern, minimum, errorMessage } = Object(schema);
        return (pattern || minimum) && !errorMessage;
      });
    expect(silent).toEqual([]);
  });

  it.each<[string, unknown[], unknown[]]>([
    [
      'name',
      ['shop', 'a', 'a'.repeat(63)],
      ['Shop', '1a', 'a-', 'a--b', 'a_b', 'a'.repeat(64), 'a\n', '../a'],
    ],
    [
      'description',
      ['Ein "Laden" – 商店 😀', '${{ x }}'],
      ['a\nb', 'a\u202eb', 'a\u0000', 'a'.repeat(301)],
    ],
    [
      'image',
      ['a:1', 'ghcr.io/a/b:v1', `localhost:5000/a@sha256:${'a'.repeat(64)}`],
      ['a', 'a:latest', 'A:1', 'a: 1', 'a:1;id'],
    ],
    ['containerPort', [1, 80, 65535], [0, -1, 65536, 1.5, '80', 15021]],
    ['replicas', [1, 50], [0, 51, 2.5, '2']],
    [
      'healthPath',
      ['/', '/healthz', '/a/b'],
      ['healthz', '/a/', '/a b', '/../a'],
    ],
    ['spoke', ['fitsync-prod-spoke', '0'], ['A', 'a/b', '..']],
    [
      'namespace',
      ['default', 'a-1', '0'],
      ['kube-system', 'istio-system', 'argocd', 'A', 'a--b', 'a/b'],
    ],
    [
      'path',
      ['/', '/shop', '/a/b.c/~x'],
      [
        'shop',
        '/shop/',
        '//',
        '/a b',
        '/..',
        '/./a',
        '/a\t',
        '/a?b',
        '/%2e%2e',
      ],
    ],
  ])('accepts and refuses %s as the blueprint does', (field, good, bad) => {
    expect(fields).toContain(field);
    const answers = (value: unknown) => {
      const values = { ...exposureForm, [field]: value };
      return [value, formAccepts(values), blueprintAccepts(values)];
    };
    expect(good.map(answers)).toEqual(good.map(value => [value, true, true]));
    expect(bad.map(answers)).toEqual(bad.map(value => [value, false, false]));
  });

  it.each(['name', 'image', 'spoke', 'namespace', 'path'])(
    'wants %s filled in',
    field => {
      expect(formAccepts({ ...exposureForm, [field]: '' })).toBe(false);
      expect(formAccepts({ ...exposureForm, [field]: undefined })).toBe(false);
    },
  );
});
