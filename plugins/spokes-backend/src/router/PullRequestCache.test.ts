import { mockServices } from '@backstage/backend-test-utils';
import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { PullRequestState } from '@fitsync/backstage-plugin-spokes-node';
import { productpage } from '../__testUtils__/traces';
import { PullRequestCache } from './PullRequestCache';

const open: PullRequestState = {
  number: 7,
  url: 'https://git.example.com/fitsync/fleet/pull/7',
  state: 'open',
  openedAt: '2026-11-24T02:00:00Z',
};
const merged: PullRequestState = {
  ...open,
  state: 'merged',
  mergedAt: '2026-11-24T02:10:00Z',
};

function create(
  find: (exposure: ExposureRef) => Promise<PullRequestState | undefined>,
) {
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
    const { cache, onChange, settle } = create(async () => open);
    expect(cache.get(productpage)).toBeUndefined();
    await settle();
    expect(cache.get(productpage)).toBe(open);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('asks the host once a minute, and three times while one is open', async () => {
    let found: PullRequestState | undefined;
    const { cache, finder, pass, settle } = create(async () => found);
    cache.get(productpage);
    await settle();
    pass(59_000);
    cache.get(productpage);
    expect(finder.find).toHaveBeenCalledTimes(1);

    found = open;
    pass(2_000);
    cache.get(productpage);
    await settle();
    expect(cache.get(productpage)).toBe(open);
    expect(finder.find).toHaveBeenCalledTimes(2);

    found = merged;
    pass(20_000);
    expect(cache.get(productpage)).toBe(open);
    await settle();
    expect(cache.get(productpage)).toBe(merged);
    expect(finder.find).toHaveBeenCalledTimes(3);
    cache.stop();
  });

  it('sees a merge while somebody watches, and looks no more afterwards', async () => {
    jest.useFakeTimers();
    try {
      let found: PullRequestState = open;
      const { cache, finder, onChange, pass } = create(async () => found);
      cache.get(productpage);
      const next = async () => {
        pass(20_000);
        await jest.advanceTimersByTimeAsync(20_000);
      };
      await next();
      found = merged;
      await next();
      expect(onChange).toHaveBeenCalledTimes(2);
      const { calls } = finder.find.mock;
      const before = calls.length;
      await next();
      await next();
      expect(calls).toHaveLength(before);
    } finally {
      jest.useRealTimers();
    }
  });

  it('looks no more for somebody who went away', async () => {
    jest.useFakeTimers();
    try {
      const { cache, finder, pass } = create(async () => open);
      cache.get(productpage);
      await jest.advanceTimersByTimeAsync(0);
      pass(11 * 60_000);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(finder.find).toHaveBeenCalledTimes(1);
    } finally {
      jest.useRealTimers();
    }
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
