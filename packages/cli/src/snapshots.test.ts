import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { captureOutput, Output } from './__testUtils__/captureOutput';
import { main } from './__testUtils__/main';

let folder: string;
let output: Output;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
  output = captureOutput();
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

const snapshot = (change: (facts: Facts) => void = () => {}) => {
  const facts = referenceFacts();
  change(facts);
  return write('facts.json', JSON.stringify(facts));
};

const prod = 'fitsync-prod-spoke/default/productpage';

function withoutHubRoutes({ aws }: Facts) {
  for (const table of aws[0].routeTables.value ?? []) {
    table.routes = table.routes.filter(
      ({ destination }) => destination !== '10.1.0.0/16',
    );
  }
}

describe('fitsync trace', () => {
  it('ends with 0 where requests get through', async () => {
    const args = ['--exposure', prod, '--snapshot', snapshot()];
    expect(await main(['trace', ...args])).toBe(0);
    expect(output.printed).toMatch(/^REACHABLE {2}fitsync-prod-spoke/);
  });

  it('finds the exposure by host and path, as the gateway would', async () => {
    const file = snapshot();
    const [balancer] = referenceFacts().aws[0].loadBalancers.value ?? [];
    const ask = (...args: string[]) =>
      main(['trace', '-o', 'json', '--snapshot', file, ...args]);
    const host = balancer.dnsName.toUpperCase();
    expect(await ask('--host', host, '--path', '/static/a.css')).toBe(0);
    expect(JSON.parse(output.printed).exposure).toMatchObject({
      service: 'productpage',
    });

    expect(await ask('--host', 'a.example', '--path', '/')).toBe(0);
    expect(await ask('--host', balancer.dnsName, '--path', '/none')).toBe(2);
    expect(output.complained).toContain(
      'No route of a live gateway answers for',
    );
    expect(await ask('--host', 'a.example', '--exposure', prod)).toBe(2);
    expect(await ask()).toBe(2);
  });

  it('tells first what blocks, what was seen, and what to do', async () => {
    const args = ['--exposure', prod, '--snapshot', snapshot(withoutHubRoutes)];
    expect(await main(['trace', ...args])).toBe(1);
    expect(output.printed).toMatch(/^BLOCKED/);
    expect(output.printed).toContain('No request gets past hop 6, Hub route');
    const [head] = output.printed.split('\n  ');
    expect(head).toContain('HUB_ROUTE_MISSING');
    expect(output.printed).toMatch(/^\* {2}6 → FAIL/m);
    output.printed = '';
    expect(await main(['trace', '-o', 'markdown', ...args])).toBe(1);
    expect(output.printed).toContain('- **HUB_ROUTE_MISSING** (platform)');
  });

  it('gives advice, says who accepts it, and that nothing was compared with a blueprint', async () => {
    const entry = { reason: 'Tagged soon', owner: 'group:default/platform' };
    const file = snapshot(facts => {
      const [{ vpcs }] = facts.aws;
      for (const vpc of vpcs.value ?? []) vpc.tags = {};
      facts.spokes[0].accepted = [
        { ...entry, code: 'TAG_MISSING', until: '2999-01-31' },
      ];
      const [{ virtualServices }] = facts.clusters;
      const [route] = virtualServices.value?.[0].spec.http ?? [];
      delete route.timeout;
    });
    const args = ['--exposure', prod, '--snapshot', file];
    expect(await main(['trace', ...args])).toBe(0);
    expect(output.printed).toMatch(/VS_NO_TIMEOUT: .*\n +Fix: Give route/);
    expect(output.printed).toMatch(
      /TAG_MISSING: .* \(accepted until 2999-01-31 by .*: Tagged soon\)/,
    );
    expect(output.printed).toMatch(/Not compared with a blueprint: a snapshot/);
    output.printed = '';
    expect(await main(['trace', '-o', 'json', ...args])).toBe(0);
    expect(JSON.parse(output.printed)).toMatchObject({
      advice: [
        { code: 'VS_NO_TIMEOUT' },
        { code: 'TAG_MISSING', accepted: { expired: false } },
      ],
      comparison: { outcome: 'skipped' },
    });
  });
});

const elsewhere = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: bookinfo, namespace: default }
spec:
  hosts: ['*']
  gateways: [bookinfo-gateway]
  http:
    - match: [{ uri: { prefix: /productpage } }]
      route: [{ destination: { host: productpage, subset: v9 } }]
`;

describe('fitsync what-if', () => {
  it('says which exposure a change breaks, and why', async () => {
    const file = write('clusters/fitsync-prod-spoke/apps/a.yaml', elsewhere);
    const args = ['--snapshot', snapshot(), file];
    expect(await main(['what-if', ...args])).toBe(1);
    expect(output.printed).toContain(`${prod}: reachable → blocked`);
    expect(output.printed).toContain('VS_SUBSET_MISSING');
    output.printed = '';
    await main(['what-if', '-o', 'json', ...args]);
    expect(JSON.parse(output.printed)).toMatchObject({
      effects: [{ effect: 'breaks', causes: [{ code: 'VS_SUBSET_MISSING' }] }],
    });
    output.printed = '';
    await main(['what-if', '-o', 'markdown', ...args]);
    expect(output.printed).toContain('| reachable | **blocked** |');
  });

  it('takes what was removed for gone, save what was moved', async () => {
    const before = write(
      'before.yaml',
      'apiVersion: v1\nkind: Service\nmetadata: { name: productpage }\nspec: {}\n',
    );
    const spoke = ['--spoke', 'fitsync-prod-spoke', '--snapshot', snapshot()];
    const removed = ['--removed', before];
    expect(await main(['what-if', ...spoke, ...removed])).toBe(1);
    expect(output.printed).toContain('reachable → not-live');
    const moved = write(
      'after.yaml',
      'apiVersion: v1\nkind: Service\nmetadata: { name: productpage }\nspec: { selector: { app: productpage }, ports: [{ name: http, port: 9080 }] }\n',
    );
    expect(await main(['what-if', ...spoke, ...removed, moved])).toBe(0);
  });

  it('shows hostile names as text', async () => {
    const file = write(
      'a.yaml',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: 'a|b<img src=x>[c](d)\n@everyone' },
      }),
    );
    const args = ['--spoke', 'fitsync-prod-spoke', '--snapshot', snapshot()];
    expect(await main(['what-if', '-o', 'markdown', ...args, file])).toBe(0);
    expect(output.printed).toContain('a\\|b\\<img src=x\\>\\[c\\]\\(d\\)');
    expect(output.printed).not.toMatch(/\n@|[^\\]@everyone/);
  });

  it.each([
    ['no file', []],
    ['a spoke that is not said', ['a.yaml']],
    ['a spoke that there is not', ['--spoke', 'other', 'a.yaml']],
  ])('ends with 2 for %s', async (_, args) => {
    write('a.yaml', elsewhere);
    const paths = args.map(one =>
      one.endsWith('.yaml') ? path.join(folder, one) : one,
    );
    expect(await main(['what-if', '--snapshot', snapshot(), ...paths])).toBe(2);
    expect(output.printed).toBe('');
  });
});
