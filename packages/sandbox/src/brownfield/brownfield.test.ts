import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { startSandbox } from '../server';
import { walkRequest } from '../world/walk';
import { brownfield } from './brownfield';

describe('a network made by hand', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'brownfield-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const start = (options: { brownfield?: boolean } = {}) =>
    startSandbox({
      port: 0,
      token: 'a-token-of-this-test-run',
      directory,
      seeds: {},
      ...options,
    });

  it('stands in the configuration, and in no list of what faults are for', async () => {
    const sandbox = await start({ brownfield: true });
    try {
      const { spokes, kubernetes } = parse(sandbox.configuration());
      expect(spokes.hubs.map(({ name }: { name: string }) => name)).toEqual([
        'fitsync-hub',
        'corp-network',
      ]);
      expect(
        spokes.clusters.map(({ spoke }: { spoke: string }) => spoke),
      ).toEqual(['fitsync-prod-spoke', 'fitsync-stage-spoke', 'legacy-shop']);
      expect(
        kubernetes.clusterLocatorMethods[0].clusters.map(
          ({ url }: { url: string }) => url,
        ),
      ).toContain(`${sandbox.url}/k8s/legacy-shop`);
      const state = await fetch(`${sandbox.url}/api/sandbox/state`);
      expect((await state.json()).spokes).toEqual([
        'fitsync-prod-spoke',
        'fitsync-stage-spoke',
      ]);
    } finally {
      await sandbox.close();
    }
  });

  it('answers requests of the internet', async () => {
    const sandbox = await start({ brownfield: true });
    try {
      const answers = walkRequest(sandbox.world, brownfield.spoke.name, {
        host: brownfield.host,
        path: '/stock',
        port: 80,
      });
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers) {
        expect(answer).toMatchObject({ kind: 'answered', status: 200 });
      }
    } finally {
      await sandbox.close();
    }
  });

  it('is not there unless it is asked for', async () => {
    const sandbox = await start();
    try {
      expect(sandbox.configuration()).not.toContain('legacy-shop');
      expect(sandbox.world.clusters.has('legacy-shop')).toBe(false);
    } finally {
      await sandbox.close();
    }
  });
});
