import { mockServices } from '@backstage/backend-test-utils';
import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { productpage } from '../__testUtils__/traces';
import { PullRequestCache } from './PullRequestCache';

const url = 'https://git.example.com/fitsync/fleet/pull/7';

function create(find: (exposure: ExposureRef) => Promise<string | undefined>) {
  let now = 0;
  const finder = { find: jest.fn(find) };
  const onChange = jest.fn();
  const cache = new PullRequestCache({
    finder,
    onChange,
    logger: mockServices.logger.mock(),
    now: () => now,
  });
  return {
    cache,
    finder,
    onChange,
    pass: (ms: number) => {
      now += ms;
    },
    settle: () => new Promise(resolve => setImmediate(resolve)),
  };
}

describe('PullRequestCache', () => {
  it('answers at once, and with what was found from then on', async () => {
    const { cache, onChange, settle } = create(async () => url);
    expect(cache.get(productpage)).toBeUndefined();
    await settle();
    expect(cache.get(productpage)).toBe(url);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('asks the host once a minute, and forgets what was closed', async () => {
    let open: string | undefined = url;
    const { cache, finder, pass, settle } = create(async () => open);
    cache.get(productpage);
    await settle();
    open = undefined;
    pass(59_000);
    cache.get(productpage);
    expect(finder.find).toHaveBeenCalledTimes(1);

    pass(2_000);
    expect(cache.get(productpage)).toBe(url);
    await settle();
    expect(finder.find).toHaveBeenCalledTimes(2);
    expect(cache.get(productpage)).toBeUndefined();
  });

  it('knows nothing while the host does not answer, and does not press it', async () => {
    const { cache, finder, onChange, settle } = create(async () => {
      throw new Error('no answer');
    });
    cache.get(productpage);
    await settle();
    expect(cache.get(productpage)).toBeUndefined();
    expect(finder.find).toHaveBeenCalledTimes(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('has a few questions under way at most', () => {
    const { cache, finder } = create(() => new Promise(() => {}));
    for (let at = 0; at < 20; at += 1) {
      cache.get({ ...productpage, service: `app-${at}` });
    }
    expect(finder.find).toHaveBeenCalledTimes(4);
  });
});
