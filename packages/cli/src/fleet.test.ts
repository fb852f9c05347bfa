import { InputError } from '@backstage/errors';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { captureOutput, Output } from './__testUtils__/captureOutput';
import { main } from './__testUtils__/main';
import { writeFolder } from './output/writeFolder';

const example = path.resolve(__dirname, '../../../examples/fleet');

/** The example's blueprints with what they make today: whether the example is up to date is another test's matter. */
const rendered = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
beforeAll(async () => {
  fs.cpSync(example, rendered, { recursive: true });
  captureOutput();
  await main(['render', '--take', rendered]);
  jest.restoreAllMocks();
});
afterAll(() => fs.rmSync(rendered, { recursive: true, force: true }));

let folder: string;
let fleet: string;
let output: Output;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
  fleet = path.join(folder, 'fleet');
  fs.cpSync(rendered, fleet, { recursive: true });
  output = captureOutput();
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const at = (file: string) => path.join(fleet, file);
const read = (file: string) => fs.readFileSync(at(file), 'utf8');
const edit = (file: string, change: (text: string) => string) =>
  fs.writeFileSync(at(file), change(read(file)));
const run = async (...args: string[]) => {
  output.printed = '';
  const code = await main(args);
  return { code, text: output.printed };
};
const drift = async (...args: string[]) => {
  const { code, text } = await run('render', fleet, '-o', 'json', ...args);
  const report = JSON.parse(text);
  return {
    code,
    written: report.written.map((file: string) => path.relative(fleet, file)),
    removed: report.removed.map((file: string) => path.relative(fleet, file)),
    drift: Object.fromEntries(
      report.drift.map(({ file, kind }: { file: string; kind: string }) => [
        path.relative(fleet, file),
        kind,
      ]),
    ),
  };
};

const prod = 'spokes/fitsync-prod-spoke';
const prodApps = 'clusters/fitsync-prod-spoke/apps';
const platform = 'clusters/fitsync-prod-spoke/platform';

describe('fitsync check', () => {
  it.each(['fitsync-prod-spoke', 'fitsync-stage-spoke'])(
    'finds no error in what we render for %s',
    async spoke => {
      const { code, text } = await run('check', at(`clusters/${spoke}`));
      expect([code, text]).toEqual([0, expect.stringMatching(/ 0 errors/)]);
    },
  );
});

describe('fitsync render', () => {
  it('has nothing to say after itself', async () => {
    expect(await drift('--check')).toEqual({
      code: 0,
      drift: {},
      written: [],
      removed: [],
    });
  });

  it('tells with --check, and writes nothing', async () => {
    edit(`${platform}/40-mesh.yaml`, text => `${text}# mine\n`);
    fs.rmSync(at(`${prod}/main.tf`));
    fs.symlinkSync('/etc/passwd', at(`${prod}/extra.tf`));
    fs.writeFileSync(at(`${prod}/own.tf`), '');
    const before = read(`${platform}/40-mesh.yaml`);
    expect(await drift('--check')).toEqual({
      code: 1,
      drift: {
        [`${platform}/40-mesh.yaml`]: 'hand-edited',
        [`${prod}/main.tf`]: 'missing',
        [`${prod}/extra.tf`]: 'link',
        [`${prod}/own.tf`]: 'unknown',
      },
      written: [],
      removed: [],
    });
    expect(read(`${platform}/40-mesh.yaml`)).toBe(before);
    expect(fs.existsSync(at(`${prod}/main.tf`))).toBe(false);
  });

  it("a person's own file is no drift", async () => {
    fs.writeFileSync(at(`${prod}/own.tf`), '');
    const { code, drift: found } = await drift('--check');
    expect([code, found]).toEqual([0, { [`${prod}/own.tf`]: 'unknown' }]);
  });

  it('follows a changed blueprint, and is done then', async () => {
    edit(`${prod}/blueprint.yaml`, text =>
      text.replace('istio: 1.31.0', 'istio: 1.31.1'),
    );
    const { code, written } = await drift();
    expect(code).toBe(0);
    expect(written).toContain(`${platform}/20-istiod.yaml`);
    expect(written).toContain(`${platform}/.fitsync/manifest.json`);
    expect(read(`${platform}/20-istiod.yaml`)).toContain('version: 1.31.1');
    expect(await drift('--check')).toMatchObject({ code: 0, drift: {} });
  });

  it('takes away what the blueprint makes no more', async () => {
    edit(`${prod}/blueprint.yaml`, text =>
      text.replace('certManager: true\n', ''),
    );
    const { code, removed } = await drift();
    expect([code, removed]).toEqual([0, [`${platform}/50-cert-manager.yaml`]]);
    expect(fs.existsSync(at(`${platform}/50-cert-manager.yaml`))).toBe(false);
  });

  it('leaves a hand-edited file until --take, and says so each time', async () => {
    const file = `${platform}/40-mesh.yaml`;
    const ours = read(file);
    edit(file, text => `${text}# mine\n`);
    for (let time = 0; time < 2; time++) {
      expect(await drift()).toEqual({
        code: 1,
        drift: { [file]: 'hand-edited' },
        written: [],
        removed: [],
      });
    }
    expect(read(file)).toBe(`${ours}# mine\n`);
    expect(await drift('--take')).toMatchObject({ code: 0, written: [file] });
    expect(read(file)).toBe(ours);
  });

  it('never writes through a link: of a file, of a folder, of a part of the fleet', async () => {
    const outside = path.join(folder, 'outside');
    fs.mkdirSync(outside);
    fs.writeFileSync(path.join(outside, 'main.tf'), 'theirs');
    fs.rmSync(at(`${prod}/main.tf`));
    fs.symlinkSync(path.join(outside, 'main.tf'), at(`${prod}/main.tf`));
    expect(await drift('--take')).toMatchObject({
      code: 1,
      drift: { [`${prod}/main.tf`]: 'link' },
    });

    fs.rmSync(at(platform), { recursive: true });
    fs.symlinkSync(outside, at(platform));
    // Where a folder is a link, nothing can be compared: bad input.
    expect(await main(['render', '--take', fleet])).toBe(2);

    fs.rmSync(at('modules'), { recursive: true });
    fs.symlinkSync(outside, at('modules'));
    expect(await main(['render', '--take', fleet])).toBe(2);
    expect(fs.readdirSync(outside)).toEqual(['main.tf']);
    expect(fs.readFileSync(path.join(outside, 'main.tf'), 'utf8')).toBe(
      'theirs',
    );
  });

  it('ends with 2 for a blueprint that cannot be read, and renders the rest', async () => {
    edit(`${prod}/blueprint.yaml`, text =>
      text.replace('10.1.0.0/16', '10.1.0.0/33'),
    );
    fs.rmSync(at('hubs/fitsync-hub/main.tf'));
    const { code, drift: found, written } = await drift();
    expect(code).toBe(2);
    // Records point to the spoke's load balancer, so they wait for its blueprint.
    expect(found).toEqual({
      [`${prod}/blueprint.yaml`]: 'unreadable',
      [`${prodApps}/payments/checkout/blueprint.yaml`]: 'unreadable',
      [`${prodApps}/shop/storefront/blueprint.yaml`]: 'unreadable',
    });
    expect(written).toEqual(['hubs/fitsync-hub/main.tf']);
  });

  it('names a folder that lost its blueprint, and leaves it alone', async () => {
    fs.rmSync(at(prod), { recursive: true });
    fs.rmSync(at(prodApps), { recursive: true });
    fs.rmSync(at('records'), { recursive: true });
    const { code, drift: found } = await drift('--take');
    expect(code).toBe(1);
    expect(found).toEqual({
      [platform]: 'orphan',
      'clusters/fitsync-prod-spoke/upgrades': 'orphan',
    });
    expect(fs.existsSync(at(`${platform}/40-mesh.yaml`))).toBe(true);
  });

  it('annotates a pull request: one command a line, notices for what needs nothing', async () => {
    edit(`${prod}/main.tf`, () => '::error::x');
    fs.writeFileSync(at(`${prod}/own,%0A.tf`), '');
    const { text } = await run('render', '--check', fleet, '-o', 'github');
    const lines = text.split('\n').slice(0, -1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=[^,]*main\.tf,title=hand-edited::It was changed by hand\. /,
    );
    expect(lines[1]).toMatch(
      /^::notice file=.*own%2C%250A\.tf,title=unknown::/,
    );
  });

  it('says file, what it is and what to do', async () => {
    edit(`${prod}/main.tf`, text => `${text}# mine\n`);
    const { text } = await run('render', '--check', fleet);
    expect(text).toContain(`${prod}/main.tf: hand-edited\n`);
    expect(text).toContain('fitsync render --take');
    expect(text).toMatch(/folders: 1 hand-edited\n$/);
  });

  it.each([
    ['a folder that is not there', () => at('gone')],
    ['a file', () => at('README.md')],
    ['a folder that is no fleet', () => path.join(folder, 'empty')],
  ])('ends with 2 for %s', async (_, where) => {
    fs.mkdirSync(path.join(folder, 'empty'));
    expect(await main(['render', where()])).toBe(2);
    expect(output.complained).not.toBe('');
  });
});

describe('writeFolder', () => {
  it.each(['../x', 'a/../../x', '/x'])('does not lead out by %s', file => {
    expect(() =>
      writeFolder(fleet, 'hubs/fitsync-hub', {
        writes: new Map([[file, '']]),
        deletes: [],
      }),
    ).toThrow(InputError);
  });
});

describe('fitsync app-config', () => {
  it('prints one file for all hubs and spokes, the same each time', async () => {
    const { code, text } = await run('app-config', fleet);
    expect(code).toBe(0);
    expect((await run('app-config', fleet)).text).toBe(text);
    const { kubernetes, spokes } = parse(text);
    expect(
      kubernetes.clusterLocatorMethods[0].clusters.map(
        ({ name }: { name: string }) => name,
      ),
    ).toEqual(['fitsync-prod-spoke', 'fitsync-stage-spoke']);
    expect(spokes.hubs).toHaveLength(1);
    expect(spokes.clusters).toHaveLength(2);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'a spoke twice',
      () =>
        fs.cpSync(
          at(`${prod}/app-config.yaml`),
          at('spokes/fitsync-stage-spoke/app-config.yaml'),
        ),
      /'fitsync-prod-spoke' stands in spokes\/fitsync-prod-spoke\/app-config.yaml and in spokes\/fitsync-stage-spoke/,
    ],
    [
      'a spoke that has none',
      () => fs.rmSync(at(`${prod}/app-config.yaml`)),
      /spokes\/fitsync-prod-spoke\/app-config.yaml is missing: fitsync render writes it/,
    ],
    [
      'a blueprint that cannot be read',
      () => fs.writeFileSync(at(`${prod}/blueprint.yaml`), 'a: ['),
      /spokes\/fitsync-prod-spoke\/blueprint.yaml/,
    ],
  ])('refuses %s, and prints nothing', async (_, change, message) => {
    change();
    expect(await run('app-config', fleet)).toEqual({ code: 2, text: '' });
    expect(output.complained).toMatch(message);
  });
});

describe('fitsync codeowners', () => {
  const team = ['--team', 'group:default/platform=@acme/platform'];

  it('takes teams from the command and from the fleet, the former first', async () => {
    fs.mkdirSync(at('.fitsync'));
    fs.writeFileSync(
      at('.fitsync/teams.yaml'),
      "group:default/platform: '@acme/file'\ngroup:default/bookinfo: '@acme/bookinfo'\ngroup:default/shop: '@acme/shop'\ngroup:default/payments: '@acme/payments'\n",
    );
    const { code, text } = await run('codeowners', fleet);
    expect(code).toBe(0);
    expect(text).toContain('/hubs/fitsync-hub/');
    expect(text).toContain('@acme/file');
    const { text: typed } = await run('codeowners', fleet, ...team);
    expect(typed).toMatch(/hubs\/fitsync-hub\/ +@acme\/platform/);
    expect(typed).toMatch(/apps\/payments\/checkout\/ +@acme\/payments/);
  });

  it('names an owner without a team', async () => {
    expect(await run('codeowners', fleet)).toEqual({ code: 2, text: '' });
    expect(output.complained).toContain('owner group:default/');
  });

  it.each(['platform', '=@a', 'group:default/platform=acme'])(
    'refuses --team %s',
    async pair => {
      const { code } = await run('codeowners', fleet, '--team', pair);
      expect(code).toBe(2);
    },
  );

  it('compares with what the fleet has', async () => {
    fs.mkdirSync(at('.fitsync'));
    fs.writeFileSync(
      at('.fitsync/teams.yaml'),
      ['platform', 'bookinfo', 'demo', 'shop', 'payments']
        .map(name => `group:default/${name}: '@acme/${name}'\n`)
        .join(''),
    );
    expect((await run('codeowners', '--check', fleet)).code).toBe(1);
    const { text } = await run('codeowners', fleet);
    fs.mkdirSync(at('.github'));
    fs.writeFileSync(at('.github/CODEOWNERS'), text);
    expect((await run('codeowners', '--check', fleet)).code).toBe(0);
    fs.appendFileSync(at('.github/CODEOWNERS'), '* @evil\n');
    const { code, text: words } = await run('codeowners', '--check', fleet);
    expect(code).toBe(1);
    expect(words).toContain('.github/CODEOWNERS is not what');
  });
});
