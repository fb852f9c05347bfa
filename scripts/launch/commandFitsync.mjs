import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, tools } from './paths.mjs';

const packages = [
  'packages/cli',
  'plugins/spokes-common',
  'plugins/spokes-node',
];
const folder = path.join(tools, 'fitsync');

/**
 * `npm run -s fitsync -- …`: the command from its sources, in this process. One file is bundled and kept until a source
 * changes: loading hundreds of files takes longer than the check itself. Nothing but the command's own result is printed.
 */
export async function fitsync({ node, args }) {
  const bundle = path.join(folder, `${fingerprint()}.cjs`);
  if (!fs.existsSync(bundle)) await build(bundle);
  if (node !== process.execPath) {
    try {
      execFileSync(node, [bundle, ...args], { stdio: 'inherit' });
    } catch (error) {
      if (typeof error.status !== 'number') throw error;
      process.exitCode = error.status;
    }
    return;
  }
  process.argv = [process.argv[0], bundle, ...args];
  // Compiling the bundle takes longer than running it.
  module.enableCompileCache?.(path.join(folder, 'compiled'));
  await import(pathToFileURL(bundle).href);
}

/** Names, sizes and times of all sources: to look is faster than to read. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update(String(fs.statSync(path.join(root, 'yarn.lock')).mtimeMs));
  for (const one of packages) {
    hash.update(
      String(fs.statSync(path.join(root, one, 'package.json')).mtimeMs),
    );
    const sources = path.join(root, one, 'src');
    for (const entry of fs.readdirSync(sources, {
      recursive: true,
      withFileTypes: true,
    })) {
      if (
        !entry.isFile() ||
        !/\.ts$/.test(entry.name) ||
        /\.test\.ts$/.test(entry.name)
      ) {
        continue;
      }
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = fs.statSync(file);
      hash.update(`${file}\n${size}\n${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 24);
}

async function build(bundle) {
  const esbuild = await import('esbuild');
  fs.mkdirSync(folder, { recursive: true });
  const draft = `${bundle}.${process.pid}`;
  await esbuild.build({
    entryPoints: [path.join(root, 'packages/cli/src/index.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    minifySyntax: true,
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  fs.renameSync(draft, bundle);
  for (const name of fs.readdirSync(folder)) {
    // Another run may still write its own draft.
    const old = path.join(folder, name);
    if (old !== bundle && name.endsWith('.cjs'))
      fs.rmSync(old, { force: true });
  }
}
