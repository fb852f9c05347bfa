import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reference } from '../world/reference';
import { Sandbox, startSandbox } from '../server/startSandbox';
import { mergeFiles } from '../testing/mergeFiles';

jest.setTimeout(60_000);

const file = 'records/fitsync-prod-spoke/shop/web/terraform.tfvars.json';
const record = (values: object = {}) => ({
  [file]: JSON.stringify({
    host: 'shop.fitsync.example',
    zone_id: reference.hostedZone.id,
    load_balancer: 'fitsync-prod-spoke-nlb',
    region: 'us-east-2',
    ...values,
  }),
});

describe('a record from its files', () => {
  let directory: string;
  let sandbox: Sandbox;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
    sandbox = await startSandbox({
      port: 0,
      token: 'token-of-this-run',
      directory: path.join(directory, 'git'),
      readyMilliseconds: 0,
      seeds: {},
    });
  });
  afterEach(async () => {
    await sandbox.close();
    await rm(directory, { recursive: true });
  });

  const hosts = () =>
    sandbox.world.aws.hostedZones[0].records
      .filter(({ alias }) => alias)
      .map(({ name, alias }) => [name, alias?.dnsName]);
  const failure = () => sandbox.applies.list()[0].failure;

  it('leads to the load balancer of its spoke, moves with its host and goes with it', async () => {
    const { dnsName } = reference.spokes['fitsync-prod-spoke'].loadBalancer;
    const before = hosts();
    await mergeFiles(sandbox, record());
    expect(hosts()).toContainEqual(['shop.fitsync.example.', `${dnsName}.`]);

    await mergeFiles(sandbox, record({ host: 'market.fitsync.example' }));
    expect(hosts().map(([name]) => name)).toContain('market.fitsync.example.');
    expect(hosts().map(([name]) => name)).not.toContain(
      'shop.fitsync.example.',
    );

    await mergeFiles(sandbox, { [file]: undefined });
    expect(hosts()).toEqual(before);
  });

  it.each([
    ['a zone that is not there', { zone_id: 'Z000' }, /NoSuchHostedZone/],
    [
      'a host of another zone',
      { host: 'shop.example.com' },
      /not permitted in zone fitsync\.example/,
    ],
  ])('stops at %s', async (_, values, message) => {
    const before = hosts();
    await mergeFiles(sandbox, record(values));
    expect(failure()).toMatch(message);
    expect(hosts()).toEqual(before);
  });
});
