import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fs from 'fs-extra';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { terraformModule } from './__testUtils__/terraformModule';
import {
  masterValues,
  userData,
  userDataNames,
} from './__testUtils__/userData';

/** One of the scripts that the user data writes. */
const heredoc = (text: string, mark: string) =>
  text.split(`<<'${mark}'\n`)[1].split(`\n${mark}\n`)[0];

const golden = path.join(
  __dirname,
  '../../spoke/__golden__/everything/clusters/eu-payments/platform',
);

/** As nodes.tf packs it. */
async function archive(folder: string) {
  const files = (await fs.readdir(folder)).filter(f => /^\d\d-/.test(f)).sort();
  const parts = await Promise.all(
    files.map(
      async file =>
        `#fitsync-file ${file}\n${await fs.readFile(
          path.join(folder, file),
          'utf8',
        )}\n`,
    ),
  );
  return gzipSync(parts.join('')).toString('base64');
}

describe('the user data', () => {
  it('uses names alone, each of which the module gives, and the module gives no other', async () => {
    const { locals, resources } = await terraformModule('spoke');
    for (const kind of ['master', 'worker']) {
      const own = [
        ...resources[`aws_instance.${kind}`].user_data
          .split('merge(local.boot, {')[1]
          .matchAll(/^\s+(\w+)\s+=/gm),
      ].map(([, name]) => name);
      expect([...Object.keys(locals.boot), ...own].sort()).toEqual(
        (await userDataNames()).sort(),
      );
    }
    for (const name of await userDataNames()) expect(name).toMatch(/^\w+$/);
    expect(await userData(masterValues)).not.toContain('%{');
  });

  it.each(['master', 'worker'])(
    'of a %s is shell, and so is what it writes',
    async role => {
      const text = await userData({ ...masterValues, role });
      for (const script of [
        text,
        heredoc(text, 'PREPARE'),
        heredoc(text, 'BOOTSTRAP'),
      ]) {
        const { status, stderr } = spawnSync('sh', ['-n'], { input: script });
        expect([status, String(stderr)]).toEqual([0, '']);
      }
    },
  );

  it('has nothing that ShellCheck minds, where it is on the PATH', async () => {
    const text = await userData(masterValues);
    const present = spawnSync('shellcheck', ['--version']).status === 0;
    const minded = [text, heredoc(text, 'PREPARE'), heredoc(text, 'BOOTSTRAP')]
      .filter(() => present)
      // SC1091: the file that it reads is written by the same user data.
      .map(input =>
        spawnSync('shellcheck', ['-s', 'sh', '-e', 'SC1091', '-'], {
          input,
          encoding: 'utf8',
        }),
      )
      .map(({ stdout }) => stdout.trim());
    expect(minded.filter(Boolean)).toEqual([]);
  });

  it('stays below 16 KB with everything that a first boot can install', async () => {
    const text = await userData({
      ...masterValues,
      peers: '10.1.2.11 10.1.3.12',
      k3s_sha256: 'a'.repeat(64),
      ecr_sha256: 'a'.repeat(64),
      bootstrap: await archive(golden),
    });
    expect(Buffer.byteLength(text)).toBeLessThan(16 * 1024);
  });

  it('unpacks the manifests as they were given', async () => {
    const text = await userData({
      ...masterValues,
      bootstrap: await archive(golden),
    });
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'boot-'));
    const unpack = text
      .slice(text.indexOf('BOOTSTRAP='), text.indexOf('cat >/usr/local/sbin'))
      .replace('/etc/fitsync/bootstrap', folder);
    execFileSync('sh', ['-euc', unpack]);
    for (const file of await fs.readdir(folder)) {
      expect((await fs.readFile(path.join(folder, file), 'utf8')).trim()).toBe(
        (await fs.readFile(path.join(golden, file), 'utf8')).trim(),
      );
    }
    expect(await fs.readdir(folder)).toHaveLength(8);
    await fs.remove(folder);
  });

  it('trap: holds no token, only the names of the parameters', async () => {
    const { locals } = await terraformModule('spoke');
    expect(locals.boot.server_token).toBe('${local.token_names.server}');
    expect(locals.boot.agent_token).toBe('${local.token_names.agent}');
    expect(JSON.stringify(locals.boot)).not.toMatch(/random_password|value_wo/);
  });

  it('trap: a unit retries for ever until network, token and K3s are there', async () => {
    const text = await userData(masterValues);
    expect(text).toContain('ExecStartPre=/usr/local/sbin/fitsync-prepare');
    expect(text).toMatch(/Restart=always\nRestartSec=15/);
    expect(text.match(/StartLimitIntervalSec=0/g)).toHaveLength(2);
  });
});

const k3s = 'the binary of K3s';
const sha = (content: string) =>
  createHash('sha256').update(content).digest('hex');

/** The node's surroundings, as far as the script sees them. */
interface Surroundings {
  values?: Partial<
    Record<keyof typeof masterValues, string | number | boolean>
  >;
  /** Addresses whose API server answers. */
  answering?: string[];
  /** What SSM says about the flag. */
  initialized?: 'yes' | 'no' | 'denied';
  /** Seconds since boot. */
  uptime?: number;
  /** The state volume holds a member of etcd. */
  state?: boolean;
  downloads?: Record<string, string>;
}

/** Runs fitsync-prepare in a folder of its own, with stand-ins for curl, aws and the like. */
async function prepare(surroundings: Surroundings = {}) {
  const {
    answering = [],
    initialized = 'no',
    state,
    uptime = 30,
    values,
    downloads = {},
  } = surroundings;
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'node-'));
  const text = await userData({
    ...masterValues,
    k3s_airgap: false,
    ...values,
  });
  const inRoot = (script: string) =>
    script
      .replace('/proc/uptime', `${root}/uptime`)
      .replace(/(?<![\w.}])\/(etc|run|var\/lib|usr\/local)\//g, `${root}/$1/`);

  for (const folder of [
    'etc/fitsync',
    'etc/rancher/k3s',
    'run',
    'usr/local/bin',
    'bin',
  ]) {
    await fs.ensureDir(path.join(root, folder));
  }
  const server = path.join(root, 'var/lib/rancher/k3s/server');
  await fs.ensureDir(state ? path.join(server, 'db/etcd/member') : server);
  await fs.writeFile(
    path.join(root, 'etc/fitsync/node.env'),
    inRoot(heredoc(text, 'ENV')),
  );
  await fs.writeFile(path.join(root, 'uptime'), `${uptime}.00 1.00\n`);
  const script = path.join(root, 'prepare');
  await fs.writeFile(script, inRoot(heredoc(text, 'PREPARE')));

  const files: Record<string, string> = {
    'sha256sum-amd64.txt': `${sha(k3s)}  k3s\n`,
    k3s,
    'ecr-credential-provider-linux-amd64': 'plugin',
    'ecr-credential-provider-linux-amd64.sha256': sha('plugin'),
    ...downloads,
  };
  for (const [name, content] of Object.entries(files)) {
    await fs.outputFile(path.join(root, 'downloads', name), content);
  }
  const flag = {
    yes: 'echo i-1',
    no: 'echo "An error occurred (ParameterNotFound)" >&2; exit 254',
    denied: 'echo "An error occurred (AccessDeniedException)" >&2; exit 254',
  }[initialized];
  const stubs = {
    mountpoint: 'exit 0',
    aws: `echo "$*" >>${root}/aws.log
case "$*" in
  *initialized*) ${flag} ;;
  *server-token*) echo the-server-token ;;
  *agent-token*) echo the-agent-token ;;
esac`,
    curl: `for last; do :; done
out=
while [ $# -gt 0 ]; do case $1 in -o) out=$2; shift ;; esac; shift; done
case $last in
  *latest/api/token) echo session ;;
  *instance-id) echo i-0123456789abcdef0 ;;
  *availability-zone) echo us-east-2a ;;
  */cacerts) case " ${answering.join(
    ' ',
  )} " in *" $(echo "$last" | sed 's|https://||; s|:6443.*||') "*) exit 0 ;; esac; exit 7 ;;
  *) cp "${root}/downloads/$(basename "$last")" "$out" ;;
esac`,
  };
  for (const [name, body] of Object.entries(stubs)) {
    await fs.writeFile(path.join(root, 'bin', name), `#!/bin/sh\n${body}\n`, {
      mode: 0o755,
    });
  }

  const { status, stderr } = spawnSync('sh', [script], {
    env: { PATH: `${root}/bin:${process.env.PATH}` },
  });
  const read = (file: string) => {
    const at = path.join(root, file);
    return fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : undefined;
  };
  const result = {
    status,
    said: String(stderr),
    config: parse(read('etc/rancher/k3s/config.yaml') ?? 'null'),
    arguments: read('run/fitsync-k3s.env'),
    first: fs.existsSync(path.join(server, 'fitsync-first')),
    k3s: read('usr/local/bin/k3s'),
    registries: parse(read('etc/rancher/k3s/registries.yaml') ?? 'null'),
    plugin: read(
      'var/lib/rancher/credentialprovider/bin/ecr-credential-provider',
    ),
    serverToken: read('etc/rancher/k3s/token'),
    agentToken: read('etc/rancher/k3s/agent-token'),
    calls: read('aws.log') ?? '',
  };
  await fs.remove(root);
  return result;
}

describe('a node that starts', () => {
  const peers = { peers: '10.1.2.11 10.1.3.12' };

  it('as master 0 of a new spoke begins the cluster', async () => {
    const node = await prepare();
    expect(node).toMatchObject({
      status: 0,
      first: true,
      k3s,
      serverToken: 'the-server-token\n',
      agentToken: 'the-agent-token\n',
    });
    expect(node.config).toMatchObject({
      'cluster-init': true,
      'cluster-cidr': '10.42.0.0/16',
      'etcd-s3': true,
      'etcd-s3-bucket': 'fitsync-prod-spoke-etcd-1',
      'secrets-encryption': true,
    });
    expect(node.config.server).toBeUndefined();
    expect(node.arguments).toBe(
      'K3S_ARGUMENTS=server --disable=traefik,servicelb --tls-san=10.1.1.10 --tls-san=api.example.com\n',
    );
  });

  it('trap: a replaced master 0 joins a peer and starts no second cluster', async () => {
    const node = await prepare({
      values: peers,
      answering: ['10.1.3.12'],
      initialized: 'yes',
    });
    expect(node).toMatchObject({ status: 0, first: false });
    expect(node.config.server).toBe('https://10.1.3.12:6443');
    expect(node.config['cluster-init']).toBeUndefined();
  });

  it.each<[string, Surroundings, string]>([
    [
      'the cluster was begun before',
      { initialized: 'yes' },
      'the cluster was begun before',
    ],
    [
      'nobody can tell whether it was',
      { initialized: 'denied' },
      'AccessDeniedException',
    ],
    [
      'it is not the first',
      { values: { ...peers, index: 1 } },
      'waiting for master 0',
    ],
  ])(
    'trap: a master without a peer begins no cluster when %s',
    async (_, at, said) => {
      const node = await prepare(at);
      expect(node.status).not.toBe(0);
      expect(node.said).toContain(said);
      expect(node).toMatchObject({ first: false, config: null });
    },
  );

  it('trap: a master with its state goes on with it', async () => {
    const node = await prepare({ state: true, initialized: 'yes' });
    expect(node).toMatchObject({ status: 0, first: false });
    expect(node.config['cluster-init'] ?? node.config.server).toBeUndefined();
  });

  it('trap: the last master waits for the one before it, for etcd takes one at a time', async () => {
    const third = { values: { peers: '10.1.1.10 10.1.2.11', index: 2 } };
    const waits = await prepare({ ...third, answering: ['10.1.1.10'] });
    expect(waits.status).not.toBe(0);
    expect(waits.said).toContain('waiting for 10.1.2.11 to join first');
    // For ten minutes: a peer that is gone for good must not keep it out.
    const late = { ...third, answering: ['10.1.1.10'], uptime: 601 };
    expect((await prepare(late)).status).toBe(0);
    const joins = await prepare({
      ...third,
      answering: ['10.1.1.10', '10.1.2.11'],
    });
    expect(joins.config.server).toBe('https://10.1.1.10:6443');
  });

  const worker = { role: 'worker', state_volume: '-', peers: '10.1.1.10' };

  it('as a worker joins with its own token and never reads the other', async () => {
    const node = await prepare({ values: worker, answering: ['10.1.1.10'] });
    expect(node).toMatchObject({
      status: 0,
      serverToken: undefined,
      agentToken: 'the-agent-token\n',
      arguments: 'K3S_ARGUMENTS=agent\n',
    });
    expect(node.config).toMatchObject({ server: 'https://10.1.1.10:6443' });
    expect(node.config['token-file']).toMatch(/agent-token$/);
    expect(node.calls).not.toContain('server-token');
  });

  it('as a worker fails while no master answers, to be tried again', async () => {
    const node = await prepare({ values: worker });
    expect(node.status).not.toBe(0);
    expect(node.said).toContain('no master answers yet');
  });

  it('trap: carries the instance in its name, and its zone in a label', async () => {
    const { config } = await prepare();
    expect(config['node-name']).toBe(
      'fitsync-prod-spoke-master-0-i-0123456789abcdef0',
    );
    expect(config['node-label']).toContain(
      'topology.kubernetes.io/zone=us-east-2a',
    );
  });

  it.each([
    ['the pinned sum', { values: { k3s_sha256: sha('another') } }],
    ["the release's list", { downloads: { k3s: 'tampered' } }],
    ['a list that lacks it', { downloads: { 'sha256sum-amd64.txt': '' } }],
  ])('installs no K3s that differs from %s', async (_, at) => {
    const node = await prepare(at);
    expect(node.status).not.toBe(0);
    expect(node.k3s).toBeUndefined();
  });

  it('takes the pinned sum before the list', async () => {
    const node = await prepare({
      values: { k3s_sha256: sha('pinned') },
      downloads: { k3s: 'pinned' },
    });
    expect(node).toMatchObject({ status: 0, k3s: 'pinned' });
  });

  it('installs the ECR credential provider, and goes on without one that differs', async () => {
    expect(await prepare()).toMatchObject({ status: 0, plugin: 'plugin' });
    const node = await prepare({ values: { ecr_sha256: sha('another') } });
    expect(node).toMatchObject({ status: 0, plugin: undefined });
    expect(node.said).toContain('no ECR credential provider');
  });

  it('pulls through the mirror when there is one', async () => {
    const { registries } = await prepare({
      values: { mirror_host: 'm.example.com', mirror_prefix: 'hub' },
    });
    expect(registries.mirrors['docker.io']).toEqual({
      endpoint: ['https://m.example.com'],
      rewrite: { '^(.*)$': 'hub/$1' },
    });
  });
});

/** Runs fitsync-bootstrap with stand-ins that write down what they were asked. */
async function bootstrap({
  first = true,
  done = false,
  failing = 'nothing',
} = {}) {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'first-'));
  const text = await userData(masterValues);
  const server = path.join(root, 'server');
  const manifests = path.join(root, 'manifests');
  for (const folder of [server, manifests, path.join(root, 'bin')]) {
    await fs.ensureDir(folder);
  }
  if (first) await fs.writeFile(path.join(server, 'fitsync-first'), '');
  if (done) await fs.writeFile(path.join(server, 'fitsync-bootstrapped'), '');
  await fs.writeFile(
    path.join(root, 'node.env'),
    `${heredoc(text, 'ENV')}\nSERVER_DIR=${server}\n`,
  );
  await fs.writeFile(path.join(manifests, '20-b.yaml'), 'kind: Gateway\n');
  await fs.writeFile(path.join(manifests, '10-a.yaml'), 'kind: HelmChart\n');
  const log = path.join(root, 'log');
  const stubs = {
    aws: `echo "aws $*" >>${log}`,
    k3s: `echo "$*" >>${log}
case "$*" in
  *"${failing}"*) exit 1 ;;
  *metadata.name*) echo istiod ;;
  *targetNamespace*) echo istio-system ;;
  *'get deployments'*) echo deployment.apps/istiod ;;
esac`,
  };
  for (const [name, body] of Object.entries(stubs)) {
    await fs.writeFile(path.join(root, 'bin', name), `#!/bin/sh\n${body}\n`, {
      mode: 0o755,
    });
  }
  const script = heredoc(text, 'BOOTSTRAP')
    .replace('/etc/fitsync/node.env', path.join(root, 'node.env'))
    .replace('/etc/fitsync/bootstrap', manifests);
  const { status } = spawnSync('sh', ['-c', script], {
    env: { PATH: `${root}/bin:${process.env.PATH}` },
  });
  const result = {
    status,
    asked: fs.existsSync(log)
      ? fs.readFileSync(log, 'utf8').replaceAll(`${manifests}/`, '').trim()
      : '',
    marked: fs.existsSync(path.join(server, 'fitsync-bootstrapped')),
  };
  await fs.remove(root);
  return result;
}

describe('the first boot', () => {
  it('says that the cluster is begun, then applies in order, each after the chart before it is installed', async () => {
    const { asked, marked, status } = await bootstrap();
    expect({ marked, status }).toEqual({ marked: true, status: 0 });
    const steps = [
      'kubectl get --raw /readyz',
      '--name /fitsync-prod-spoke/initialized',
      '-f 10-a.yaml',
      'job/helm-install-istiod',
      'rollout status --timeout=10m deployment.apps/istiod',
      '-f 20-b.yaml',
    ];
    const places = steps.map(step => asked.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('trap: happens on the one master that began the cluster, once', async () => {
    const nothing = { status: 0, asked: '' };
    expect(await bootstrap({ first: false })).toMatchObject(nothing);
    expect(await bootstrap({ done: true })).toMatchObject(nothing);
  });

  it.each(['/readyz', 'job/helm-install', '-f '])(
    'fails with %s, to be tried again, and goes no further',
    async failing => {
      const { asked, marked, status } = await bootstrap({ failing });
      expect(status).not.toBe(0);
      expect(marked).toBe(false);
      expect(asked).not.toContain('20-b.yaml');
    },
  );
});
