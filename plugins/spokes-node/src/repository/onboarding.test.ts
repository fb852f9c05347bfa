import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  exposureBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { Sandbox, startSandbox } from '@fitsync/sandbox';
import { renderExposure } from '../render';
import { fleetOf } from './__testUtils__/fleetOf';
import { proposalOf } from './__testUtils__/bookinfo';

jest.setTimeout(60_000);

const render = (path: string) =>
  renderExposure(
    parseBlueprint(exposureBlueprintSchema, {
      service: 'podinfo',
      namespace: 'podinfo',
      spoke: 'fitsync-prod-spoke',
      owner: 'group:default/demo',
      image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
      ports: { container: 9898 },
      method: { kind: 'path', path },
    }),
  );

describe('bringing an app on board', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'onboarding-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'change',
      directory,
      readyMilliseconds: 0,
      faults: [],
      seeds: {},
    });
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('renders, proposes, merges, and the cluster follows', async () => {
    const { host } = new URL(sandbox.url);
    const fleet = fleetOf(host);
    const cluster = sandbox.world.clusters.get('fitsync-prod-spoke');
    const paths = () =>
      JSON.stringify(
        cluster?.get('VirtualService', 'podinfo', 'podinfo')?.spec,
      );

    const first = proposalOf(host, {
      fileSets: render('/podinfo'),
      ownershipEntityRefs: ['group:default/demo'],
    });
    const { pullRequestNumber } = await fleet.propose(first);
    expect(cluster?.get('Deployment', 'podinfo', 'podinfo')).toBeUndefined();
    await sandbox.git.merge('fitsync', 'fleet', pullRequestNumber);
    expect(cluster?.get('Deployment', 'podinfo', 'podinfo')).toMatchObject({
      kind: 'Deployment',
    });
    expect(paths()).toContain('"exact":"/podinfo"');
    expect(await fleet.propose(first)).toMatchObject({ outcome: 'unchanged' });

    const second = await fleet.propose({
      ...first,
      fileSets: render('/elsewhere'),
    });
    expect(second).toMatchObject({ outcome: 'opened', pullRequestNumber: 2 });
    await sandbox.git.merge('fitsync', 'fleet', second.pullRequestNumber);
    expect(paths()).toContain('/elsewhere');
    expect(paths()).not.toContain('"exact":"/podinfo"');
  });
});
