import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readSpokesConfig } from './readSpokesConfig';

const hub = {
  name: 'fitsync-hub',
  account: '111111111111',
  region: 'us-east-2',
  owner: 'group:default/platform',
};
const cluster = { spoke: 'fitsync-prod-spoke', hub: 'fitsync-hub' };

const read = (spokes: JsonObject, production = false) =>
  readSpokesConfig(new ConfigReader({ spokes }), { production });

describe('readSpokesConfig', () => {
  it('is content with nothing', () => {
    expect(readSpokesConfig(new ConfigReader({}))).toMatchObject({
      hubs: [],
      spokes: [],
      repositories: [],
      sandbox: false,
      probe: { enabled: false },
      intervals: { configurationMs: 300_000, targetHealthMs: 30_000 },
      retentionMs: 90 * 24 * 3600_000,
      notifyAfterMs: 60_000,
      unreadAfterMs: 15 * 60_000,
      costlyPerMinute: 120,
    });
  });

  it('fills a spoke in from its hub', () => {
    const { spokes } = read({
      hubs: [hub],
      clusters: [
        {
          ...cluster,
          namespaces: [
            { namespace: 'default', owner: 'group:default/bookinfo' },
          ],
        },
      ],
    });

    expect(spokes[0].binding).toEqual({
      name: 'fitsync-prod-spoke',
      cluster: 'fitsync-prod-spoke',
      account: '111111111111',
      region: 'us-east-2',
      hub: {
        name: 'fitsync-hub',
        account: '111111111111',
        region: 'us-east-2',
      },
    });
    expect(spokes[0].namespaceOwners.get('default')).toBe(
      'group:default/bookinfo',
    );
  });

  it('reads durations as words and as objects', () => {
    const { intervals } = read({
      intervals: { configuration: { seconds: 2 }, targetHealth: '45s' },
    });
    expect(intervals).toEqual({
      configurationMs: 2000,
      targetHealthMs: 45_000,
    });
  });

  it.each<[string, JsonObject, string]>([
    [
      'a hub that is not there',
      { hubs: [hub], clusters: [{ ...cluster, hub: 'other' }] },
      "spokes.clusters[0].hub is 'other', which is not in spokes.hubs; use one of: fitsync-hub",
    ],
    [
      'a spoke named twice',
      { hubs: [hub], clusters: [cluster, cluster] },
      "spokes.clusters names 'fitsync-prod-spoke' 2 times; each spoke may stand there once",
    ],
    [
      'an account that YAML read as a number',
      { hubs: [{ ...hub, account: 111111111111 }] },
      'spokes.hubs[0].account is 111111111111; quote it, so that YAML does not read it as a number',
    ],
    [
      'a name that is no label',
      { hubs: [{ ...hub, name: 'Hub_1' }] },
      'spokes.hubs[0].name is "Hub_1"; use a DNS-1123 label',
    ],
    [
      'a key that does not exist',
      { hubs: [{ ...hub, transitgateway: 'tgw-1' }] },
      "spokes.hubs[0] has an unknown key 'transitgateway'",
    ],
    [
      'an owner that is no entity ref',
      { hubs: [{ ...hub, owner: 'platform' }] },
      'spokes.hubs[0].owner is "platform"; use a full entity ref',
    ],
    [
      'a repository for a spoke that is not there',
      { repositories: [{ repoUrl: 'h?owner=o&repo=r', spokes: ['a'] }] },
      "spokes.repositories[0].spokes names 'a', which is not in spokes.clusters",
    ],
    [
      'a repository that is an address',
      { repositories: [{ repoUrl: 'https://github.com/o/r' }] },
      'spokes.repositories[0].repoUrl is "https://github.com/o/r"; write it as the scaffolder does: \'host?owner=o&repo=r\'',
    ],
    [
      'an endpoint without encryption',
      { endpoints: { ec2: 'http://127.0.0.1:7100/aws/ec2' } },
      "spokes.endpoints.ec2 is 'http://127.0.0.1:7100/aws/ec2'; http on this machine is for the sandbox only",
    ],
    [
      'an endpoint without encryption elsewhere, even with the sandbox',
      { sandbox: true, endpoints: { ec2: 'http://10.0.0.1/aws/ec2' } },
      'it must start with https://',
    ],
    [
      'a limit that lets nobody ask',
      { rateLimits: { costlyPerMinute: 0 } },
      'spokes.rateLimits.costlyPerMinute',
    ],
    [
      'a retention that is no time',
      { history: { retention: 'long' } },
      'spokes.history.retention is "long"; use a duration',
    ],
    [
      'an interval that is none',
      { intervals: { targetHealth: 'soon' } },
      'spokes.intervals.targetHealth is "soon"; use a duration',
    ],
    [
      'an interval that is too short',
      { intervals: { targetHealth: { milliseconds: 10 } } },
      'use at least one second',
    ],
  ])('refuses %s', (_, spokes, message) => {
    expect(() => read(spokes)).toThrow(message);
  });

  it('refuses the sandbox in production', () => {
    expect(() => read({ sandbox: true }, true)).toThrow(
      "spokes.sandbox is true, but NODE_ENV is 'production'",
    );
    expect(read({ sandbox: true }).sandbox).toBe(true);
  });

  it('refuses guests in production', () => {
    const config = new ConfigReader({
      auth: {
        providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
      },
    });
    expect(() => readSpokesConfig(config, { production: true })).toThrow(
      /guest.*NODE_ENV is 'production'; remove it and configure a sign-in/,
    );
    expect(() => readSpokesConfig(config, { production: false })).not.toThrow();
  });

  it.each([true, false])(
    'refuses http on this machine in production, sandbox: %s',
    sandbox => {
      const endpoints = { ec2: 'http://127.0.0.1:7100/aws/ec2' };
      expect(() => read({ sandbox, endpoints }, true)).toThrow();
    },
  );

  it('never repeats credentials of an endpoint', () => {
    expect(() =>
      read({ endpoints: { ec2: 'https://key:hunter2@example.com' } }),
    ).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('hunter2'),
      }),
    );
  });
});
