import fs from 'fs-extra';
import path from 'node:path';

const file = path.resolve(
  __dirname,
  '../../../../../../../templates/modules/spoke/files/user-data.sh.tftpl',
);

/** Names that the user data's template wants a value for. */
export async function userDataNames(): Promise<string[]> {
  const template = await fs.readFile(file, 'utf8');
  return [...new Set([...template.matchAll(/\$\{([^}]*)\}/g)].map(m => m[1]))];
}

/** As Terraform's templatefile renders it: the template uses names alone, no directive and no function. */
export async function userData(
  values: Record<string, string | number | boolean>,
): Promise<string> {
  const template = await fs.readFile(file, 'utf8');
  return template.replace(/\$\{([^}]*)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`user data wants ${name}`);
    return String(values[name]);
  });
}

/** Values such as the module gives. */
export const masterValues = {
  spoke: 'fitsync-prod-spoke',
  role: 'master',
  index: 0,
  region: 'us-east-2',
  arch: 'x86_64',
  peers: '',
  tls_sans: '10.1.1.10 api.example.com',
  k3s_version: 'v1.35.1+k3s1',
  k3s_sha256: '-',
  k3s_airgap: true,
  pod_cidr: '10.42.0.0/16',
  service_cidr: '10.43.0.0/16',
  server_token: '/fitsync-prod-spoke/server-token',
  agent_token: '/fitsync-prod-spoke/agent-token',
  initialized_parameter: '/fitsync-prod-spoke/initialized',
  state_volume: 'vol0123456789abcdef0',
  snapshot_bucket: 'fitsync-prod-spoke-etcd-1',
  snapshot_schedule: '0 */6 * * *',
  snapshot_retention: 28,
  mirror_host: '-',
  mirror_prefix: '-',
  ecr_version: 'v1.31.0',
  ecr_sha256: '-',
  bootstrap: '-',
};
