import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root, yarn } from './paths.mjs';
import { CommandFailed, isStopping, start } from './processes.mjs';
import { detail, say } from './progress.mjs';

const stampFile = path.join(root, 'node_modules', '.fitsync-installed');

/** Installs the dependencies with the committed Yarn, unless nothing changed since the last time. */
export async function ensureInstalled(node) {
  const stamp = stampOf(node);
  if (
    fs.existsSync(stampFile) &&
    fs.readFileSync(stampFile, 'utf8') === stamp
  ) {
    return;
  }
  say('Installing dependencies (about a minute the first time)');
  // Yarn was seen to fail once in many runs for no reason of ours, so it gets a second try.
  for (let attempt = 1; ; attempt += 1) {
    const code = await start(node, [yarn, 'install', '--immutable'], {
      aside: true,
      env: {
        ...process.env,
        YARN_ENABLE_PROGRESS_BARS: '0',
        YARN_ENABLE_COLORS: '0',
      },
    }).ended;
    if (isStopping()) return;
    if (code === 0) break;
    if (attempt === 2) {
      throw new CommandFailed(
        'The dependencies could not be installed; what Yarn printed above says why. Nothing was started.',
      );
    }
    detail('Trying once more');
  }
  fs.writeFileSync(stampFile, stamp);
}

function stampOf(node) {
  const hash = createHash('sha256').update(node);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(root, folder))
      .map(name => path.join(folder, name, 'package.json')),
  );
  for (const file of [
    'yarn.lock',
    'package.json',
    '.yarnrc.yml',
    ...manifests,
  ]) {
    const full = path.join(root, file);
    if (fs.existsSync(full)) hash.update(fs.readFileSync(full));
  }
  return hash.digest('hex');
}
