import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  Job,
  readTemplate,
  readWorkflow,
  scripts,
  templateFolder,
  workflowFiles,
} from './__testUtils__/fleetTemplate';

const needsOf = ({ needs = [] }: Job) =>
  typeof needs === 'string' ? [needs] : needs;

/** What GitHub's own parser says of the workflows of a folder. */
const findingsOf = (folder: string): Record<string, string[]> =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(__dirname, '__testUtils__/parseWorkflows.mjs'), folder],
      { encoding: 'utf8' },
    ),
  );

const jobs = workflowFiles.flatMap(file =>
  Object.entries(readWorkflow(file).jobs).map(
    ([name, job]) => [`${file} ${name}`, job] as const,
  ),
);
const steps = jobs.flatMap(([name, job]) =>
  job.steps.map((step, i) => [`${name} ${i}`, step] as const),
);

describe("the fleet's workflows on GitHub", () => {
  it('are what GitHub takes', () => {
    expect(findingsOf(templateFolder)).toEqual({
      'apply-roots.yaml': [],
      'fleet.yaml': [],
    });
  });

  it('would be found out otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflows-'));
    try {
      cpSync(join(templateFolder, '.github'), join(folder, '.github'), {
        recursive: true,
      });
      writeFileSync(
        join(folder, '.github/workflows/fleet.yaml'),
        readTemplate('.github/workflows/fleet.yaml')
          .replace('fromJSON(', 'fromJSN(')
          .replace('runs-on:', 'runs-at:'),
      );
      expect(findingsOf(folder)['fleet.yaml'].join()).toMatch(
        /runs-at[^]*fromJSN/,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(steps.filter(([, { uses }]) => uses))(
    '%s is pinned by digest, with its version beside it',
    (_, { uses = '' }) => {
      expect(uses).toMatch(/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/);
      for (const file of workflowFiles) {
        const lines = readTemplate(`.github/workflows/${file}`).split('\n');
        for (const line of lines.filter(l => l.includes(uses)))
          expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
      }
    },
  );

  it.each(steps.filter(([, { run }]) => run))(
    '%s takes values from its environment only, and is shell',
    (_, { run = '' }) => {
      expect(run).not.toContain('${{');
      execFileSync('bash', ['-n'], { input: run });
    },
  );

  it('let no text of an event into anything but a condition', () => {
    for (const file of workflowFiles) {
      const text = readTemplate(`.github/workflows/${file}`);
      expect(Object.keys(readWorkflow(file).on)).not.toContain(
        'pull_request_target',
      );
      expect(text.match(/github\.(event\.|head_ref)[\w.]*/g) ?? []).toEqual(
        file === 'fleet.yaml'
          ? ['github.event.pull_request.head.repo.full_name']
          : [],
      );
    }
  });

  it('grant nothing by default, and each job the least', () => {
    for (const file of workflowFiles)
      expect(readWorkflow(file).permissions).toEqual({});
    for (const [name, { permissions }] of jobs) {
      expect([name, permissions.contents]).toEqual([name, 'read']);
      const more = Object.entries(permissions).filter(
        ([scope, access]) => scope !== 'contents' && access === 'write',
      );
      expect([
        ['id-token', 'write'],
        ['security-events', 'write'],
      ]).toEqual(expect.arrayContaining(more));
    }
  });

  it('check out without leaving a token in the clone', () => {
    const checkouts = steps.filter(([, { uses }]) =>
      uses?.startsWith('actions/checkout@'),
    );
    expect(checkouts.length).toBeGreaterThan(3);
    for (const [, step] of checkouts)
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  const credentialed = jobs.filter(([, job]) => 'id-token' in job.permissions);

  it('plan and apply with credentials, and do nothing else with them', () => {
    expect(credentialed.map(([name]) => name)).toEqual([
      'apply-roots.yaml apply',
      'fleet.yaml plan',
      'fleet.yaml apply-hubs',
      'fleet.yaml apply-spokes',
      'fleet.yaml apply-records',
    ]);
    const uses = jobs.filter(([, job]) =>
      job.steps.some(s => s.uses?.startsWith('aws-actions/')),
    );
    expect(uses.map(([name]) => name)).toEqual([
      'apply-roots.yaml apply',
      'fleet.yaml plan',
    ]);
  });

  it('plan what was checked, and never a fork’s', () => {
    const { plan } = readWorkflow('fleet.yaml').jobs;
    expect(needsOf(plan)).toContain('check');
    expect(plan.if).toContain(
      'github.event.pull_request.head.repo.full_name == github.repository',
    );
    expect(plan.steps.at(-1)?.run).toBe('sh ci/terraform-root.sh plan "$ROOT"');
  });

  it('apply hubs before spokes before records, from main, one run a root, when somebody approved', () => {
    const { jobs: all } = readWorkflow('fleet.yaml');
    const order = ['apply-hubs', 'apply-spokes', 'apply-records'];
    order.forEach((name, i) => {
      const { uses, if: condition, ...job } = all[name];
      expect(uses).toBe('./.github/workflows/apply-roots.yaml');
      expect(needsOf({ ...job })).toEqual([
        'roots',
        'check',
        ...order.slice(0, i),
      ]);
      expect(condition).toContain("github.event_name != 'pull_request'");
      expect(condition).toContain("github.ref == 'refs/heads/main'");
      for (const before of order.slice(0, i))
        expect(condition).toContain(`needs.${before}.result == 'success'`);
    });
    expect(readWorkflow('apply-roots.yaml').jobs.apply).toMatchObject({
      environment: 'fleet',
      concurrency: {
        group: 'fleet-apply-${{ matrix.root }}',
        'cancel-in-progress': false,
      },
    });
  });

  it('let nothing wait for CODEOWNERS, which no template may write', () => {
    const { jobs: all } = readWorkflow('fleet.yaml');
    expect(all.codeowners.steps.map(s => s.run).join()).toContain(
      'fitsync codeowners --check .',
    );
    for (const job of Object.values(all))
      expect(needsOf(job)).not.toContain('codeowners');
    expect(readTemplate('ci/check-fleet.sh')).not.toContain('codeowners');
    const { codeowners } = parse(readTemplate('.gitlab-ci.yml'));
    expect(codeowners.allow_failure).toBe(true);
  });

  it('destroy nothing', () => {
    for (const file of workflowFiles)
      expect(readTemplate(`.github/workflows/${file}`)).not.toMatch(
        /terraform[^\n]*destroy/,
      );
  });
});

describe("the fleet's pipelines on GitLab", () => {
  const pipeline = parse(readTemplate('.gitlab-ci.yml'));
  const terraform = parse(readTemplate('ci/gitlab-terraform.yml'));

  it('ask for a token of AWS in the jobs that plan and apply only', () => {
    expect(JSON.stringify(pipeline)).not.toContain('id_tokens');
    const { '.terraform': base, '.plan': plan, '.apply': apply } = terraform;
    expect(base.id_tokens).toEqual({ AWS_TOKEN: { aud: 'sts.amazonaws.com' } });
    expect(plan.extends).toBe('.terraform');
    expect(plan.variables.AWS_ROLE_ARN).toBe('$FLEET_PLAN_ROLE_ARN');
    expect(apply).toMatchObject({
      extends: '.terraform',
      environment: { name: 'fleet' },
      when: 'manual',
      allow_failure: false,
    });
    expect(apply.variables.AWS_ROLE_ARN).toBe('$FLEET_APPLY_ROLE_ARN');
  });

  it('plan no fork, and apply from the protected branch only', () => {
    for (const job of ['plan', 'plan-jobs'])
      expect(pipeline[job].rules).toEqual([
        {
          if: '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_PATH == $CI_PROJECT_PATH',
        },
      ]);
    for (const job of ['apply', 'apply-jobs'])
      expect(pipeline[job].rules).toEqual([
        {
          if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_COMMIT_REF_PROTECTED == "true"',
        },
      ]);
    const { stages } = pipeline;
    expect(stages.indexOf('check')).toBeLessThan(stages.indexOf('terraform'));
  });

  it('take no text of a merge request into the shell', () => {
    const lines: string[] = Object.values({ ...pipeline, ...terraform })
      .flatMap((job: any) => [job?.before_script ?? [], job?.script ?? []])
      .flat();
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      execFileSync('bash', ['-n'], { input: line });
      expect(line).not.toMatch(
        /CI_(COMMIT_(MESSAGE|TITLE|DESCRIPTION|REF_NAME|BRANCH)|MERGE_REQUEST_(TITLE|DESCRIPTION|SOURCE_BRANCH_NAME|LABELS))/,
      );
      // Quoted wherever it is an argument.
      expect(line.replace(/"[^"]*"|\w+=\S+/g, '')).not.toContain('$');
    }
  });

  it('use images of one version', () => {
    const images = `${readTemplate('.gitlab-ci.yml')}${readTemplate(
      'ci/gitlab-terraform.yml',
    )}${readTemplate('ci/gitlab-jobs.sh')}`.match(
      /(node|alpine|hashicorp\/terraform):[^\s,}]+/g,
    );
    expect(images).toHaveLength(5);
    for (const image of images ?? [])
      expect(image).toMatch(/:\d+\.\d+\.\d+(-\w+)?$/);
  });
});

describe.each(scripts)('ci/%s', script => {
  it.each(['sh', 'bash'])('is read by %s', shell => {
    expect(() =>
      execFileSync(shell, ['-n', join(templateFolder, 'ci', script)]),
    ).not.toThrow();
  });
});
