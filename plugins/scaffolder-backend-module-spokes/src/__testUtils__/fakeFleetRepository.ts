import { FleetRepository } from '@fitsync/backstage-plugin-spokes-node';

/** A fleet repository that remembers what it was asked. */
export function fakeFleetRepository() {
  return {
    preview: jest.fn<
      ReturnType<FleetRepository['preview']>,
      Parameters<FleetRepository['preview']>
    >(async ({ fileSets }) => ({
      files: fileSets.flatMap(({ folder, files }) =>
        files.map(({ path, content }) => ({
          path: `${folder}/${path}`,
          content,
        })),
      ),
      diff: '--- /dev/null\n+++ b/x\n',
      conflicts: [],
      baseBranch: 'main',
      branch: 'fitsync/podinfo',
    })),
    propose: jest.fn<
      ReturnType<FleetRepository['propose']>,
      Parameters<FleetRepository['propose']>
    >(async () => ({
      pullRequestUrl: 'https://git.example.com/fitsync/fleet/pull/7',
      pullRequestNumber: 7,
      branch: 'fitsync/podinfo',
      outcome: 'opened',
    })),
    read: jest.fn<
      ReturnType<FleetRepository['read']>,
      Parameters<FleetRepository['read']>
    >(async () => ({
      commit: 'c'.repeat(40),
      hubs: [],
      spokes: [],
      exposures: [],
      unreadable: [],
      files: async () => [],
    })),
  };
}
