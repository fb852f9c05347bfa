import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

// eslint-disable-next-line no-restricted-syntax -- only this test reads it, and it runs from the source
const root = path.resolve(__dirname, '../../..');

/** Each of these would lead a stand-in's client to something real, or real credentials to a stand-in. */
const traps = {
  AWS_ACCESS_KEY_ID: 'AKIATRAP',
  AWS_SECRET_ACCESS_KEY: 'trap',
  AWS_SESSION_TOKEN: 'trap',
  AWS_PROFILE: 'production',
  AWS_REGION: 'eu-central-1',
  AWS_ENDPOINT_URL: 'http://trap.example.com',
  AWS_ENDPOINT_URL_STS: 'http://trap.example.com',
  AWS_CONFIG_FILE: '/trap/config',
  AWS_SHARED_CREDENTIALS_FILE: '/trap/credentials',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/trap/token',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://trap.example.com',
  KUBECONFIG: '/trap/kubeconfig',
  KUBERNETES_SERVICE_HOST: 'trap.example.com',
  GITHUB_TOKEN: 'ghp_trap',
  GH_TOKEN: 'ghp_trap',
  GIT_ASKPASS: '/trap/askpass',
  GIT_SSH_COMMAND: '/trap/ssh',
  GIT_CONFIG_GLOBAL: '/trap/gitconfig',
  SSH_AUTH_SOCK: '/trap/agent',
  HTTP_PROXY: 'http://trap.example.com',
  HTTPS_PROXY: 'http://trap.example.com',
  https_proxy: 'http://trap.example.com',
  ALL_PROXY: 'http://trap.example.com',
  NODE_EXTRA_CA_CERTS: '/trap/ca.pem',
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
  NODE_OPTIONS: '--no-warnings',
  APP_CONFIG_spokes_sandbox: 'false',
  POSTGRES_PASSWORD: 'trap',
  FITSYNC_SANDBOX_TOKEN: 'trap-of-another-run',
  FITSYNC_SANDBOX_CONFIG: '/trap/app-config.yaml',
  HOME: '/trap/home',
};

/** What the launcher's own module gives in a copy of the repository's folder: it clears its home, and that of a running sandbox is not ours. */
function environmentWith(
  copy: string,
  outside: Record<string, string>,
): Record<string, string> {
  cpSync(path.join(root, 'scripts'), path.join(copy, 'scripts'), {
    recursive: true,
  });
  const file = path.join(copy, 'scripts/launch/sandboxEnvironment.mjs');
  const output = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { sandboxEnvironment } from ${JSON.stringify(
        pathToFileURL(file).href,
      )}; console.log(JSON.stringify(sandboxEnvironment()));`,
    ],
    {
      env: {
        NODE_ENV: 'test',
        PATH: process.env.PATH ?? '',
        LANG: 'C.UTF-8',
        ...outside,
      },
    },
  );
  return JSON.parse(output.toString());
}

describe('the environment that the launcher gives', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'launcher-'));
  });
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('lets nothing of the outside in but what a program cannot run without', () => {
    const environment = environmentWith(copy, traps);
    expect(JSON.stringify(environment)).not.toMatch(/trap/i);
    expect(Object.keys(environment).sort()).toEqual([
      'AWS_CONFIG_FILE',
      'AWS_EC2_METADATA_DISABLED',
      'AWS_SHARED_CREDENTIALS_FILE',
      'FITSYNC_SANDBOX_CONFIG',
      'FITSYNC_SANDBOX_DIR',
      'FITSYNC_SANDBOX_TOKEN',
      'GIT_CONFIG_GLOBAL',
      'GIT_CONFIG_NOSYSTEM',
      'HOME',
      'LANG',
      'NODE_ENV',
      'NODE_OPTIONS',
      'PATH',
    ]);
    expect(environment).toMatchObject({
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      AWS_EC2_METADATA_DISABLED: 'true',
      GIT_CONFIG_GLOBAL: '/dev/null',
      NODE_ENV: 'development',
    });
    expect(existsSync(environment.HOME)).toBe(true);
  });

  it('has another token and an empty home with each run', () => {
    const [first, second] = [1, 2].map(() => environmentWith(copy, {}));
    expect(first.FITSYNC_SANDBOX_TOKEN).toMatch(/^[\w-]{32}$/);
    expect(second.FITSYNC_SANDBOX_TOKEN).not.toBe(first.FITSYNC_SANDBOX_TOKEN);
    expect(path.relative(copy, first.HOME)).toBe('.tools/sandbox');
  });
});

/** Every text below a value, with its path. */
function texts(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    texts(inner, at ? `${at}.${key}` : key),
  );
}

describe('the configuration of the sandbox', () => {
  const config = parse(
    readFileSync(path.join(root, 'app-config.sandbox.yaml'), 'utf8'),
  );

  it('names every endpoint, and only ones on loopback', () => {
    expect(config).toMatchObject({
      spokes: {
        endpoints: {
          ec2: expect.any(String),
          elasticLoadBalancing: expect.any(String),
          route53: expect.any(String),
          acm: expect.any(String),
          cloudWatch: expect.any(String),
          sts: expect.any(String),
        },
      },
      integrations: { github: [{ apiBaseUrl: expect.any(String) }] },
    });
    const addresses = texts(config).filter(([, text]) =>
      /:\/\/|:\d{2,5}\b/.test(text),
    );
    expect(addresses.length).toBeGreaterThan(6);
    for (const [at, text] of addresses) {
      expect([at, text.replace(/^http:\/\//, '')]).toEqual([
        at,
        expect.stringMatching(/^127\.0\.0\.1:(7100|7180)\b/),
      ]);
    }
  });

  it('holds no credentials but those that the stand-ins take', () => {
    const secrets = texts(config).filter(([at]) =>
      /token|secret|password|key/i.test(at),
    );
    expect(new Set(secrets.map(([, text]) => text))).toEqual(
      new Set(['sandbox', '${FITSYNC_SANDBOX_TOKEN}']),
    );
  });
});
