import { FleetRepository } from '@fitsync/backstage-plugin-spokes-node';

/** A fleet repository that remembers what it was asked. */
export function fakeFleetRepository() {
  return {
    preview: jest.fn<
      ReturnType<FleetRepository['preview']>,
      Parameters<FleetRepository['preview']>
    >(async ({ fileSet }) => ({
      files: fileSet.files.map(({ path, content }) => ({
        path: `${fileSet.folder}/${path}`,
        content,
      })),
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
  };
}
