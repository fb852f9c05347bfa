import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { readTemplate, runScript } from './__testUtils__/fleetTemplate';

// Each test starts some processes; a busy machine takes its time.
jest.setTimeout(60_000);

const fleet = {
  'README.md': '#\n',
  'modules/hub/main.tf': '',
  'modules/spoke/main.tf': '',
  'hubs/main-hub/main.tf': '',
  'hubs/main-hub/.fitsync/manifest.json': '{}',
  'spokes/prod/main.tf': '',
  'spokes/prod/.fitsync/manifest.json': '{}',
  'spokes/stage/main.tf': '',
  'spokes/stage/.fitsync/manifest.json': '{}',
  'clusters/prod/platform/10-istio.yaml': 'a: 1\n',
  'clusters/prod/apps/shop/cart/service.yaml': 'a: 1\n',
  'records/prod/shop/cart/main.tf': '',
  'records/prod/shop/cart/.fitsync/manifest.json': '{}',
};

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fleet-ci-'));
  git('init', '--quiet', '--template=');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const environment = (more: NodeJS.ProcessEnv = {}) => ({
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@b',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@b',
  ...more,
});

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, ...environment() },
  }).trim();
}

/** A commit with some files changed; undefined deletes. */
function commit(files: Record<string, string | undefined>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === undefined) rmSync(file);
    else writeFileSync(file, content);
  }
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', 'x');
  return git('rev-parse', 'HEAD');
}

const run = (
  script: string,
  args: string[],
  { input = '', env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {},
) => runScript(script, args, { cwd: directory, input, env: environment(env) });
const changed = (base: string, head: string) =>
  run('changed-roots.sh', [base, head]).split('\n').filter(Boolean);

/** A command that prints what it was called with, and ends with a status. */
function stub(name: string, body: string): NodeJS.ProcessEnv {
  const bin = join(directory, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(bin, name), 0o755);
  return { PATH: `${bin}:${process.env.PATH}` };
}

describe('changed-roots.sh', () => {
  it.each([
    ['a hub', { 'hubs/main-hub/x.json': '1' }, ['hubs present hubs/main-hub']],
    [
      'what a spoke boots with',
      { 'clusters/prod/platform/10-istio.yaml': 'b: 1\n' },
      ['spokes present spokes/prod', 'clusters present clusters/prod'],
    ],
    [
      'a module',
      { 'modules/spoke/main.tf': '#' },
      ['spokes present spokes/prod', 'spokes present spokes/stage'],
    ],
    [
      'an app and its record',
      {
        'clusters/prod/apps/shop/cart/service.yaml': 'b: 1\n',
        'records/prod/shop/cart/main.tf': '#',
      },
      [
        'records present records/prod/shop/cart',
        'clusters present clusters/prod',
      ],
    ],
    [
      'a root that is gone',
      { 'spokes/stage/main.tf': undefined },
      ['spokes gone spokes/stage'],
    ],
    [
      'a cluster that is gone',
      {
        'clusters/prod/platform/10-istio.yaml': undefined,
        'clusters/prod/apps/shop/cart/service.yaml': undefined,
      },
      ['spokes present spokes/prod'],
    ],
    ['something else', { 'README.md': 'b\n' }, []],
    ['a folder that is no root', { 'hubs/other/notes.md': 'b\n' }, []],
    [
      'a name that would be several lines',
      { 'notes\nspokes/prod/x': 'b\n' },
      [],
    ],
  ])('names what follows from %s', (_, files, expected) => {
    const base = commit(fleet);
    expect(changed(base, commit(files))).toEqual(expected);
  });

  it.each(['', '0'.repeat(40), 'f'.repeat(40), '--output=x', 'HEAD'])(
    'names everything when compared with %j',
    base => {
      const head = commit(fleet);
      expect(changed(base, head)).toEqual([
        'hubs present hubs/main-hub',
        'records present records/prod/shop/cart',
        'spokes present spokes/prod',
        'spokes present spokes/stage',
        'clusters present clusters/prod',
      ]);
    },
  );

  it.each([
    'hubs/$(touch x)/main.tf',
    'spokes/a"b/main.tf',
    'spokes/prod/nested/main.tf',
    'records/prod/shop/main.tf.json',
    'hubs/UPPER/extra.tf',
    'spokes/a\nb/main.tf',
    'spokes/evil/main.tf',
    'records/prod/shop/evil/main.tf',
    'spokes/prod/.terraform/providers/x',
    'spokes/prod/terraform.d/plugins/x',
  ])('refuses Terraform at %j', path => {
    const head = commit({ ...fleet, [path]: '' });
    expect(() => changed('', head)).toThrow(/renders none/);
  });
});

describe('what follows from the changed roots', () => {
  const lines = [
    'hubs present hubs/main-hub',
    'records gone records/prod/shop/old',
    'records present records/prod/shop/cart',
    'spokes gone spokes/stage',
    'spokes present spokes/prod',
    'clusters present clusters/prod',
    '',
  ].join('\n');

  it('is JSON for a matrix', () => {
    const outputs = Object.fromEntries(
      run('roots-json.sh', [], { input: lines })
        .trim()
        .split('\n')
        .map(line => {
          const [name, value] = line.split('=');
          return [name, JSON.parse(value)];
        }),
    );
    expect(outputs).toEqual({
      hubs: ['hubs/main-hub'],
      spokes: ['spokes/prod'],
      records: ['records/prod/shop/cart'],
      clusters: ['clusters/prod'],
      plans: ['hubs/main-hub', 'records/prod/shop/cart', 'spokes/prod'],
      gone: ['records/prod/shop/old', 'spokes/stage'],
    });
  });

  it('is an empty list each when nothing changed', () => {
    expect(run('roots-json.sh', [])).toBe(
      'hubs=[]\nspokes=[]\nrecords=[]\nclusters=[]\nplans=[]\ngone=[]\n',
    );
  });

  it('is a job each for GitLab, in order of the stages', () => {
    const templates = parse(readTemplate('ci/gitlab-terraform.yml'));
    const { include, nothing, ...jobs } = parse(
      run('gitlab-jobs.sh', ['apply'], { input: lines }),
    );
    expect(include).toEqual([{ local: 'ci/gitlab-terraform.yml' }]);
    expect(nothing.script).toEqual(['true']);
    expect(jobs).toEqual({
      'apply hubs/main-hub': {
        extends: '.apply',
        stage: 'hubs',
        variables: { ROOT: 'hubs/main-hub' },
        resource_group: 'fleet/hubs/main-hub',
      },
      'apply records/prod/shop/cart': expect.objectContaining({
        stage: 'records',
      }),
      'apply spokes/prod': expect.objectContaining({ stage: 'spokes' }),
    });
    expect(templates).toHaveProperty(['.apply']);
    expect(templates.stages).toEqual(['hubs', 'spokes', 'records']);
    const plans = parse(run('gitlab-jobs.sh', ['plan'], { input: lines }));
    expect(plans['plan spokes/prod']).toEqual({
      extends: '.plan',
      stage: 'spokes',
      variables: { ROOT: 'spokes/prod' },
    });
  });

  it('is a command for a person where a root is gone, and runs none', () => {
    writeFileSync(join(directory, 'roots.txt'), lines);
    const env = stub('terraform', `echo called >> ${directory}/called`);
    const said = run('say-gone.sh', ['roots.txt'], { env });
    expect(said.match(/^\S+ is no longer/gm)).toEqual([
      'records/prod/shop/old is no longer',
      'spokes/stage is no longer',
    ]);
    expect(said).toContain('terraform plan -destroy');
    expect(() => readFileSync(`${directory}/called`)).toThrow(/ENOENT/);
  });

  it('finds the commit that still had the root', () => {
    const before = commit(fleet);
    commit({ 'spokes/stage/main.tf': undefined });
    commit({ 'README.md': 'later\n' });
    const found = git(
      'rev-parse',
      `${git('rev-list', '-1', 'HEAD', '--', 'spokes/stage/main.tf')}^`,
    );
    expect(found).toBe(before);
  });
});

describe('terraform-root.sh', () => {
  const terraform = () =>
    stub(
      'terraform',
      `echo "$PWD $* role=$TF_VAR_role_arn hub=$TF_VAR_hub_role_arn" >> ${directory}/called`,
    );
  const called = () =>
    readFileSync(`${directory}/called`, 'utf8')
      .trim()
      .split('\n')
      .map(line => line.replace(`${directory}/`, ''));
  const tfvars = (values: Record<string, unknown>) =>
    commit({
      'spokes/prod/terraform.tfvars.json': `${JSON.stringify(
        values,
        undefined,
        2,
      )}\n`,
    });

  it('plans without writing a lock', () => {
    tfvars({ account: '222222222222', hub_account: '111111111111' });
    run('terraform-root.sh', ['plan', 'spokes/prod'], {
      env: { ...terraform(), FLEET_ROLE: 'fleet-plan' },
    });
    const roles =
      'role=arn:aws:iam::222222222222:role/fleet-plan hub=arn:aws:iam::111111111111:role/fleet-plan';
    expect(called()).toEqual([
      `spokes/prod init ${roles}`,
      `spokes/prod validate ${roles}`,
      `spokes/prod plan -lock=false -refresh=false ${roles}`,
    ]);
  });

  it('applies the plan that it made', () => {
    tfvars({ account: '222222222222' });
    run('terraform-root.sh', ['apply', 'spokes/prod'], { env: terraform() });
    expect(called().slice(2)).toEqual([
      'spokes/prod plan -lock-timeout=10m -out=fleet.tfplan role= hub=',
      'spokes/prod apply -lock-timeout=10m fleet.tfplan role= hub=',
    ]);
  });

  it.each([
    ['no number', '$(touch x)'],
    ['too short', '1234'],
    ['another kind', 222222222222],
    ['two values', '222222222222","account": "333333333333'],
  ])('makes no role of an account that is %s', (_, account) => {
    tfvars({ account });
    run('terraform-root.sh', ['plan', 'spokes/prod'], {
      env: { ...terraform(), FLEET_ROLE: 'fleet-plan' },
    });
    expect(called()[0]).toBe('spokes/prod init role= hub=');
  });

  it.each([
    ['plan', '../spokes/prod'],
    ['plan', 'spokes/prod/..'],
    ['plan', 'modules/hub'],
    ['plan', 'spokes/prod; touch x'],
    ['plan', 'spokes/prod\nx'],
    ['plan', '-chdir=/'],
    ['destroy', 'spokes/prod'],
  ])('refuses to %s %j', (action, root) => {
    tfvars({ account: '222222222222' });
    expect(() =>
      run('terraform-root.sh', [action, root], { env: terraform() }),
    ).toThrow(/terraform-root: /);
    expect(called).toThrow(/ENOENT/);
  });
});

describe('refuse-outdated.sh', () => {
  const outdatedBy = (path: string) => {
    const then = commit(fleet);
    const now = commit({ [path]: 'later\n' });
    return () => run('refuse-outdated.sh', ['spokes/prod', then, now]);
  };

  it.each([
    ['the root', 'spokes/prod/main.tf'],
    ['a module', 'modules/spoke/main.tf'],
    ['what it boots with', 'clusters/prod/platform/10-istio.yaml'],
  ])('stops where %s has changed since', (_, path) => {
    expect(outdatedBy(path)).toThrow(/spokes\/prod has changed/);
  });

  it.each([
    ['an app', 'clusters/prod/apps/shop/cart/service.yaml'],
    ['another root', 'spokes/stage/main.tf'],
  ])('goes on where %s has', (_, path) => {
    expect(outdatedBy(path)()).toBe('');
  });
});

describe('check-fleet.sh', () => {
  const clean = JSON.stringify({ drift: [] });
  /** A fitsync that says what drifted, and ends with a status by command. */
  const check = (
    options: {
      drift?: Array<{ file: string; kind: string }>;
      failing?: string;
      status?: number;
    } = {},
  ) => {
    const { drift = [], failing = 'none', status = 1 } = options;
    const json = JSON.stringify({
      drift: drift.map(line => ({ ...line, message: 'So it is.' })),
    });
    writeFileSync(join(directory, 'drift.json'), drift.length ? json : clean);
    writeFileSync(
      join(directory, 'roots.txt'),
      'hubs present hubs/a\nclusters present clusters/prod\nclusters present clusters/stage\n',
    );
    const env = stub(
      'fitsync',
      [
        `echo "$*" >> ${directory}/called`,
        `case "$*" in *json) cat ${directory}/drift.json ;; esac`,
        `[ "$1" != ${failing} ] || exit ${status}`,
      ].join('\n'),
    );
    return () => run('check-fleet.sh', ['roots.txt', 'github'], { env });
  };
  const called = () =>
    readFileSync(`${directory}/called`, 'utf8').trim().split('\n');

  it('asks for everything', () => {
    check()();
    expect(called()).toEqual([
      'render --check . --output github',
      'render --check . --output json',
      'check clusters/prod --output github',
      'check clusters/stage --output github',
    ]);
  });

  it.each([
    ['check', 1],
    ['check', 2],
    ['render', 2],
    ['render', 127],
  ])(
    'fails when %s ends with %d, after it asked for the rest',
    (failing, status) => {
      expect(check({ failing, status })).toThrow(/Command failed/);
      expect(called()).toHaveLength(4);
    },
  );

  it('fails when there is no list of what drifted', () => {
    const attempt = check();
    writeFileSync(join(directory, 'drift.json'), '');
    expect(attempt).toThrow(/Command failed/);
  });

  it.each([
    ['spokes/prod/main.tf', 'hand-edited'],
    ['spokes/prod/terraform.tfvars.json', 'stale'],
    ['records/prod/shop/cart/main.tf', 'missing'],
    ['hubs/main-hub/main.tf', 'link'],
    ['hubs/main-hub', 'orphan'],
    ['spokes/prod/extra.tf', 'unknown'],
    ['spokes/prod/EXTRA.TF.json', 'unknown'],
    ['spokes/prod/x.auto.tfvars', 'unknown'],
    ['spokes/prod/terraform.d/x.md/y', 'unknown'],
    ['spokes/prod/main.tofu', 'unknown'],
    ['records', 'unknown'],
    ['modules/spoke/files/boot.sh', 'unknown'],
    ['modules/spoke/main.tf', 'hand-edited'],
    ['clusters/prod/apps/shop/cart/blueprint.yaml', 'unreadable'],
  ])('plans nothing where %s is %s', (file, kind) => {
    const attempt = check({ drift: [{ file, kind }], failing: 'render' });
    expect(attempt).toThrow(new RegExp(`"${file}: ${kind}" So it is`));
  });

  it.each([
    ['clusters/prod/apps/shop/cart/service.yaml', 'hand-edited'],
    ['clusters/prod/platform/10-istio.yaml', 'stale'],
    ['spokes/prod/NOTES.md', 'unknown'],
    ['spokes/prod/.terraform.lock.hcl', 'unknown'],
  ])('lets %s be %s', (file, kind) => {
    expect(check({ drift: [{ file, kind }], failing: 'render' })).not.toThrow();
  });
});
