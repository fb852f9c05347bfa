import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { tools } from './paths.mjs';

/** What a program needs from the outside; nothing else gets in. */
const kept = ['PATH', 'LANG', 'LC_ALL', 'TERM', 'TMPDIR', 'TZ', 'SystemRoot'];

/**
 * The environment of everything that runs in the sandbox. No credential, profile, proxy or kubeconfig of the person who
 * starts it can reach it: a stand-in must never be confused with the real thing.
 */
export function sandboxEnvironment() {
  const home = path.join(tools, 'sandbox');
  fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(home, { recursive: true });
  const environment = Object.fromEntries(
    kept
      .filter(name => process.env[name])
      .map(name => [name, process.env[name]]),
  );
  return {
    ...environment,
    HOME: home,
    NODE_ENV: 'development',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    FITSYNC_SANDBOX_CONFIG: path.join(home, 'app-config.fleet.yaml'),
    FITSYNC_SANDBOX_DIR: path.join(home, 'git'),
    FITSYNC_SANDBOX_TOKEN: randomBytes(24).toString('base64url'),
    NODE_OPTIONS: '--no-node-snapshot --no-deprecation',
  };
}
