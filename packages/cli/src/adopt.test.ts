import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { captureOutput, Output } from './__testUtils__/captureOutput';
import { main } from './__testUtils__/main';

const snapshot = path.resolve(
  __dirname,
  '../../../templates/adopt/tests/facts.json',
);
const given = [
  '--owner',
  'group:default/platform',
  '--state-bucket',
  'corp-terraform-state',
];

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

const run = (...args: string[]) =>
  main(['adopt', '--snapshot', snapshot, ...args]);

describe('fitsync adopt', () => {
  it('prints the mapping, what told each value, and what nothing told', async () => {
    expect(await run(...given)).toBe(0);
    expect(output.printed).toContain(
      'Shop-Web-2019 -> cluster legacy-shop (spoke legacy-shop) over tgw-attach-0fbb3fbb3fbb3fbb3',
    );
    expect(output.printed).toMatch(/cidr: from vpc-0f11ca5cade5c0de5/);
    expect(output.printed).toMatch(/open instance: the type of the instances/);
    expect(output.printed).toMatch(/MISSING owner: no fact tells who owns/);
    expect(output.printed).toContain('module.hub.aws_vpc.this <- vpc-');
  });

  it('writes what is complete, and overwrites nothing', async () => {
    const out = path.join(folder, 'out');
    expect(await run(...given, '--out', out)).toBe(0);
    const read = (file: string) =>
      fs.readFileSync(path.join(out, file), 'utf8');
    expect(read('hubs/corp-network/imports.tf')).toContain(
      'to = module.hub.aws_vpc.this',
    );
    expect(read('spokes/legacy-shop/app-config.yaml')).toContain(
      'vpc: vpc-0f11ca5cade5c0de5',
    );
    expect(read('exposures/legacy-shop/shop/stock.yaml')).toMatch(
      /^# owner: no fact tells/,
    );
    expect(fs.existsSync(path.join(out, 'hubs/corp-network/main.tf'))).toBe(
      false,
    );
    expect(await run(...given, '--out', out)).toBe(2);
    expect(output.complained).toMatch(/is there already/);
  });

  it('ends with 1, and writes no blueprint, while something is missing', async () => {
    const out = path.join(folder, 'out');
    expect(await run('--out', out)).toBe(1);
    expect(output.printed).toMatch(/spoke legacy-shop: .*remoteState|Bucket/);
    expect(fs.existsSync(path.join(out, 'spokes'))).toBe(false);
  });

  it('prints JSON that a program reads', async () => {
    await run('--output', 'json');
    expect(JSON.parse(output.printed)).toMatchObject({
      hubs: [{ name: 'corp-network' }],
      spokes: [{ name: 'legacy-shop' }],
    });
  });

  it('sends a terminal nothing that it obeys', async () => {
    const facts = fs.readFileSync(snapshot, 'utf8');
    const hostile = path.join(folder, 'facts.json');
    fs.writeFileSync(
      hostile,
      facts.replaceAll('"tls-edge"', '"\\u001b[2Jtls\\n\\u202eedge"'),
    );
    expect(await main(['adopt', '--snapshot', hostile, ...given])).toBe(0);
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(output.printed).not.toMatch(/[\u001b\u202e]/);
  });

  it('refuses what is no snapshot', async () => {
    const file = path.join(folder, 'facts.json');
    fs.writeFileSync(file, '{}');
    expect(await main(['adopt', '--snapshot', file])).toBe(2);
  });
});
