import { meetsRequirements } from './meetsRequirements';
import { parseLabelSelector } from './parseLabelSelector';
import { readEntityBinding } from './readEntityBinding';

const id = 'backstage.io/kubernetes-id';
const labelSelector = 'backstage.io/kubernetes-label-selector';

describe('readEntityBinding', () => {
  it('takes our own annotation before the ones for Kubernetes', () => {
    expect(
      readEntityBinding({ 'fitsync.io/exposures': 'a/b/c', [id]: 'shop' }),
    ).toEqual({
      kind: 'exposures',
      exposures: [{ spoke: 'a', namespace: 'b', service: 'c' }],
      problems: [],
    });
  });

  it('takes the selector before the id, where they say to look', () => {
    expect(
      readEntityBinding({
        'backstage.io/kubernetes-cluster': 'prod',
        'backstage.io/kubernetes-namespace': 'shop',
        [labelSelector]: 'app=shop',
        [id]: 'other',
      }),
    ).toEqual({
      kind: 'kubernetes',
      cluster: 'prod',
      namespace: 'shop',
      requirements: [{ key: 'app', operator: 'in', values: ['shop'] }],
      selector: 'app=shop',
    });
  });

  it('takes the id as the label of its own name', () => {
    expect(readEntityBinding({ [id]: 'shop' })).toMatchObject({
      kind: 'kubernetes',
      requirements: [{ key: id, operator: 'in', values: ['shop'] }],
    });
  });

  it('claims nothing by a cluster or a namespace alone', () => {
    expect(
      readEntityBinding({
        'backstage.io/kubernetes-cluster': 'prod',
        'backstage.io/kubernetes-namespace': 'shop',
      }),
    ).toEqual({ kind: 'none' });
    expect(readEntityBinding(undefined)).toEqual({ kind: 'none' });
  });

  it('says what is wrong with a selector', () => {
    expect(readEntityBinding({ [labelSelector]: 'app=shop,(x' })).toEqual({
      kind: 'unreadable',
      problems: [
        {
          value: 'app=shop,(x',
          message: expect.stringContaining("'(x' is no requirement"),
        },
      ],
    });
  });
});

describe('a selector of labels', () => {
  const labels = { app: 'shop', 'k8s.io/tier': 'web' };
  it.each([
    ['app=shop', true],
    ['app==shop, k8s.io/tier = web', true],
    ['app=cart', false],
    ['app!=cart', true],
    ['app!=shop', false],
    ['other!=x', true],
    ['app in (cart, shop),k8s.io/tier in (web)', true],
    ['app in (cart)', false],
    ['app notin (cart, shop)', false],
    ['app', true],
    ['!app', false],
    ['!canary', true],
    ['constructor', false],
  ])('%s', (selector, met) => {
    expect(meetsRequirements(labels, parseLabelSelector(selector))).toBe(met);
  });

  it.each([
    '',
    'app=a b',
    'app in shop',
    'app in ((a))',
    'a'.repeat(2000),
    ',',
  ])('refuses %s', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(/use/);
  });

  it('ends at once for what would make a pattern backtrack', () => {
    expect(() => parseLabelSelector(`${'a.'.repeat(500)}!`)).toThrow();
    expect(() => parseLabelSelector('('.repeat(1000))).toThrow();
  });
});
