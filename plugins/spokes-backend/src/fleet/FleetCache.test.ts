import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';
import { fleetOf } from '../__testUtils__/fleetOf';
import { FleetCache } from './FleetCache';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';

function create(read: () => Promise<FleetContent>) {
  let now = 0;
  const repository = { read: jest.fn(read) };
  return {
    cache: new FleetCache({ repository, now: () => now }),
    repository,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('FleetCache', () => {
  it('reads once for everyone who asks, and again after a few seconds', async () => {
    const { cache, repository, pass } = create(async () => fleetOf());
    await Promise.all([cache.read(repoUrl), cache.read(repoUrl)]);
    await cache.read('git.example.com?owner=fitsync&repo=other');
    expect(repository.read).toHaveBeenCalledTimes(2);

    pass(6_000);
    await cache.read(repoUrl);
    expect(repository.read).toHaveBeenCalledTimes(3);
  });

  it('keeps no read that failed', async () => {
    let fails = true;
    const { cache } = create(async () => {
      if (fails) throw new Error('no answer');
      return fleetOf();
    });
    await expect(cache.read(repoUrl)).rejects.toThrow('no answer');
    fails = false;
    await expect(cache.read(repoUrl)).resolves.toMatchObject({ hubs: [] });
  });
});
