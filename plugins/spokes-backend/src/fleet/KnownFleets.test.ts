import { mockServices } from '@backstage/backend-test-utils';
import { FleetContent } from '@fitsync/backstage-plugin-spokes-node';
import { fleetOf } from '../__testUtils__/fleetOf';
import { KnownFleets } from './KnownFleets';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';

function create(repositories = [{ repoUrl, baseBranch: 'main' }]) {
  let now = 0;
  const read = jest.fn(async (): Promise<FleetContent> => fleetOf());
  const known = new KnownFleets({
    config: { current: { repositories } },
    cache: { read },
    logger: mockServices.logger.mock(),
    now: () => now,
  });
  const pass = (ms: number) => {
    now += ms;
  };
  return { known, read, pass };
}

describe('KnownFleets', () => {
  it('knows nothing until the first read has ended, and waits for none', async () => {
    const { known, read } = create();
    expect(known.get()).toBeUndefined();
    expect(known.get()).toBeUndefined();
    await known.reading;
    expect(known.get()).toMatchObject({ fleets: [{ repoUrl }], unread: [] });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('reads again after a minute, and goes on telling what it knew meanwhile', async () => {
    const { known, read, pass } = create();
    known.get();
    await known.reading;
    pass(59_000);
    known.get();
    expect(read).toHaveBeenCalledTimes(1);
    pass(1_000);
    read.mockRejectedValueOnce(new Error('no answer'));
    expect(known.get()).toMatchObject({ fleets: [{ repoUrl }] });
    await known.reading;
    expect(known.get()).toMatchObject({ fleets: [], unread: [{ repoUrl }] });
  });

  it('reads nothing where no repository is configured', () => {
    const { known, read } = create([]);
    expect(known.get()).toEqual({ fleets: [], unread: [] });
    expect(read).not.toHaveBeenCalled();
  });
});
