import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  canary,
  canaryObjects,
  plantCanary,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import { kinds, KubeObject, Sandbox, startSandbox } from '@fitsync/sandbox';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { main } from './__testUtils__/main';

jest.setTimeout(120_000);

const spokes = ['fitsync-prod-spoke', 'fitsync-stage-spoke'];

let folder: string;
let sandbox: Sandbox;
let printed: string;
let complained: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
  sandbox = await startSandbox({
    port: 0,
    token: 'a-token-of-this-test-run',
    directory: path.join(folder, 'git'),
    seeds: {},
    readyMilliseconds: 0,
  });
  printed = '';
  complained = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(((
    text: string,
    done?: () => void,
  ) => {
    printed += text;
    done?.();
    return true;
  }) as typeof process.stdout.write);
  jest.spyOn(process.stderr, 'write').mockImplementation(((text: string) => {
    // The SDK has words of its own about the version of Node.
    if (text.startsWith('fitsync:')) complained += text;
    return true;
  }) as typeof process.stderr.write);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await sandbox.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: unknown): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, stringify(content));
  return file;
}

/** As somebody at a desk has it: an app-config, and a kubeconfig with a context for each cluster. */
function desk(contexts = spokes) {
  const hub = {
    name: 'fitsync-hub',
    account: '111111111111',
    region: 'us-east-2',
  };
  const config = write('app-config.yaml', {
    aws: {
      accounts: [
        {
          accountId: hub.account,
          accessKeyId: 'sandbox',
          secretAccessKey: 'sandbox',
        },
      ],
    },
    spokes: {
      sandbox: true,
      hubs: [hub],
      clusters: spokes.map(spoke => ({ spoke, hub: hub.name })),
      endpoints: {
        ec2: `${sandbox.url}/aws/ec2`,
        elasticLoadBalancing: `${sandbox.url}/aws/elasticloadbalancing`,
        route53: `${sandbox.url}/aws/route53`,
        cloudWatch: `${sandbox.url}/aws/cloudwatch`,
        acm: `${sandbox.url}/aws/acm`,
      },
    },
  });
  const kubeconfig = write('kubeconfig', {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: contexts.map(name => ({
      name,
      cluster: {
        server: `${sandbox.url}/k8s/${name}`,
        'insecure-skip-tls-verify': true,
      },
    })),
    users: [{ name: 'me', user: { token: 'sandbox' } }],
    contexts: contexts.map(name => ({
      name,
      context: { cluster: name, user: 'me' },
    })),
  });
  const out = path.join(folder, 'facts.json');
  const args = ['--config', config, '--kubeconfig', kubeconfig, '--out', out];
  return { args, out };
}

describe('fitsync snapshot', () => {
  it('reads what a trace needs, for its owner alone', async () => {
    const { args, out } = desk();
    expect({ code: await main(['snapshot', ...args]), complained }).toEqual({
      code: 0,
      complained: '',
    });
    expect(fs.statSync(out).mode & 0o777).toBe(0o600);
    const ref = 'fitsync-prod-spoke/default/productpage';
    const trace = ['trace', '--snapshot', out, '--exposure', ref];
    expect(await main(trace)).toBe(0);
    expect(printed).toContain(`REACHABLE  ${ref}`);

    const before = fs.readFileSync(out, 'utf8');
    expect(await main(['snapshot', ...args])).toBe(2);
    expect(complained).toContain('--force');
    expect(fs.readFileSync(out, 'utf8')).toBe(before);
    expect(await main(['snapshot', '--force', ...args])).toBe(0);
    const taken = (text: string) => (JSON.parse(text) as Facts).takenAt;
    expect(taken(fs.readFileSync(out, 'utf8'))).not.toBe(taken(before));
    expect(fs.statSync(out).mode & 0o777).toBe(0o600);
  });

  it('keeps no secret of any kind of object', async () => {
    const store = sandbox.world.clusters.get('fitsync-prod-spoke');
    for (const object of canaryObjects) store?.apply(object);
    for (const { kind } of kinds) {
      for (const object of store?.list(kind) ?? []) {
        store?.apply(plantCanary(object) as KubeObject);
      }
    }
    store?.apply({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'secret', namespace: 'default' },
      data: { key: canary },
    });
    const { args, out } = desk();
    expect(await main(['snapshot', ...args])).toBe(0);
    const text = fs.readFileSync(out, 'utf8');
    expect(text).toContain('productpage');
    expect(text.match(/.{0,60}CANARY.{0,20}/)).toBeNull();
    expect(text).not.toContain('"sandbox"');
    expect(`${printed}${complained}`).not.toContain(canary);
  });

  it('says what could not be read, and ends with 3', async () => {
    const { args, out } = desk(['fitsync-prod-spoke']);
    expect(await main(['snapshot', ...args])).toBe(3);
    expect(complained).toContain('--context fitsync-stage-spoke=<context>');
    const facts: Facts = JSON.parse(fs.readFileSync(out, 'utf8'));
    expect(facts.clusters.map(({ pods }) => pods.outcome)).toEqual([
      'ok',
      'denied',
    ]);
  });

  it.each([
    ['no such configuration', ['--config', 'none.yaml', '--out', 'f.json']],
    ['no place to write to', ['--config', 'none.yaml']],
  ])('ends with 2 for %s', async (_, args) => {
    expect(await main(['snapshot', ...args])).toBe(2);
  });
});
