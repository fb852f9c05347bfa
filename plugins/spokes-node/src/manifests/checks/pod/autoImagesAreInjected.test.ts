import { codesOf } from '../../testing/codesOf';
import { deployment, namespace } from '../../testing/objects';
import { autoImagesAreInjected } from './autoImagesAreInjected';

describe(autoImagesAreInjected.id, () => {
  it('raises a placeholder that nothing fills in', () => {
    expect(
      codesOf(autoImagesAreInjected, [
        namespace('shop'),
        deployment(
          'gw',
          {},
          { containers: [{ name: 'istio-proxy', image: 'auto' }] },
        ),
      ]),
    ).toEqual(['error IMAGE_AUTO_NOT_INJECTED Deployment/shop/gw']);
  });

  it('takes it where injection is on', () => {
    expect(
      codesOf(autoImagesAreInjected, [
        namespace('shop', { 'istio-injection': 'enabled' }),
        deployment(
          'gw',
          {},
          { containers: [{ name: 'istio-proxy', image: 'auto' }] },
        ),
      ]),
    ).toEqual([]);
  });

  it('says nothing of the namespace that is there without being given', () => {
    const gateway = deployment(
      'gw',
      {},
      { containers: [{ name: 'istio-proxy', image: 'auto' }] },
      { namespace: undefined },
    );
    const objects = [namespace('shop'), gateway];
    expect(codesOf(autoImagesAreInjected, objects)).toEqual([]);
    expect(
      codesOf(autoImagesAreInjected, [namespace('default'), gateway]),
    ).toEqual(['error IMAGE_AUTO_NOT_INJECTED Deployment/default/gw']);
  });
});
