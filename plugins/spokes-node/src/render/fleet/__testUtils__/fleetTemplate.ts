import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The files that a platform team copies to its fleet repository. */
export const templateFolder = resolve(
  __dirname,
  '../../../../../../templates/fleet',
);

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const job = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  environment: z.string().optional(),
  steps: z.array(step).default([]),
});
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
});

export type Job = z.infer<typeof job>;

export const readTemplate = (path: string) =>
  readFileSync(join(templateFolder, path), 'utf8');

export const readWorkflow = (file: string) =>
  workflow.parse(parse(readTemplate(`.github/workflows/${file}`)));

export const workflowFiles = readdirSync(
  join(templateFolder, '.github/workflows'),
);

export const scripts = readdirSync(join(templateFolder, 'ci')).filter(file =>
  file.endsWith('.sh'),
);

/** Runs one of the scripts of `ci/`. */
export function runScript(
  script: string,
  args: string[],
  options: { cwd: string; input?: string; env?: NodeJS.ProcessEnv },
): string {
  return execFileSync('sh', [join(templateFolder, 'ci', script), ...args], {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options,
  });
}
