import { injectionOf } from './injectionOf';

const inject = 'sidecar.istio.io/inject';

describe('injectionOf', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['enabled', { 'istio-injection': 'enabled' }, {}],
    ['enabled', { 'istio.io/rev': 'stable' }, {}],
    ['enabled', {}, { 'istio.io/rev': 'stable' }],
    ['enabled', {}, { [inject]: 'true' }],
    ['disabled', { 'istio-injection': 'enabled' }, { [inject]: 'false' }],
    ['disabled', { 'istio-injection': 'disabled' }, { [inject]: 'true' }],
    [
      'disabled',
      { 'istio-injection': 'disabled', 'istio.io/rev': 'stable' },
      {},
    ],
    ['not-asked', {}, {}],
    ['not-asked', { 'istio-injection': 'yes' }, {}],
  ])('is %s for namespace %j and pod %j', (expected, namespace, labels) => {
    expect(injectionOf(namespace, { labels })).toBe(expected);
  });

  it('lets the old annotation refuse, too', () => {
    const pod = { labels: {}, annotations: { [inject]: 'false' } };
    expect(injectionOf({ 'istio-injection': 'enabled' }, pod)).toBe('disabled');
  });
});
