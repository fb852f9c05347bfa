import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { fakeFleetRepository } from '../__testUtils__/fakeFleetRepository';
import { fleetContent } from '../__testUtils__/fleetContent';
import { spokeParts } from '../__testUtils__/spokeParts';
import { createDriftRepairAction } from './driftRepair';

describe('spokes:drift:repair', () => {
  const repository = fakeFleetRepository();
  const auditor = mockServices.auditor.mock();
  const action = createDriftRepairAction({
    ...spokeParts(),
    repository,
    auditor,
    config: mockServices.rootConfig({
      data: {
        spokes: {
          repositories: [
            { repoUrl: 'git.example.com?owner=fitsync&repo=fleet' },
          ],
        },
      },
    }),
  });
  const run = async () => {
    const output: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext(),
      input: Object({}),
      output: (name: string, value: unknown) => {
        output[name] = value;
      },
    });
    return output;
  };

  beforeEach(() => {
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    // Nothing of it is rendered: everything drifted.
    repository.read.mockResolvedValue(fleetContent);
  });

  it('opens a pull request for each hub, spoke and exposure', async () => {
    const { pullRequestUrls, refused } = await run();
    expect(refused).toEqual([]);
    expect(pullRequestUrls).toHaveLength(repository.propose.mock.calls.length);
    const folders = repository.propose.mock.calls.map(
      ([{ fileSets }]) => fileSets[0].folder,
    );
    expect(folders).toEqual(
      expect.arrayContaining([
        'hubs/fitsync-hub',
        'clusters/fitsync-prod-spoke/apps/demo/podinfo',
      ]),
    );
  });

  it('goes on where one is refused, and says which', async () => {
    repository.propose.mockRejectedValueOnce(new ConflictError('changed'));
    const { pullRequestUrls, refused } = await run();
    expect(refused).toHaveLength(1);
    expect(pullRequestUrls).not.toEqual([]);
  });

  it('does not go on where the host fails', async () => {
    repository.propose.mockRejectedValueOnce(new Error('the host is down'));
    await expect(run()).rejects.toThrow('the host is down');
    expect(repository.propose).toHaveBeenCalledTimes(1);
  });
});
