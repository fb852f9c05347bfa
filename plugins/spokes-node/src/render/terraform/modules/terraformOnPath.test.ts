import { spawnSync } from 'node:child_process';
import { spokeAddresses } from '@fitsync/backstage-plugin-spokes-common';
import { containsCidr, overlapCidr } from 'cidr-tools';
import fs from 'fs-extra';
import { mapValues, pick } from 'lodash';
import os from 'node:os';
import path from 'node:path';
import { terraformModule } from './__testUtils__/terraformModule';
import { masterValues, userData } from './__testUtils__/userData';

const root = path.resolve(__dirname, '../../../../../..');
const terraform = (args: string[], cwd = root) => {
  const { status, stderr, stdout } = spawnSync(
    'terraform',
    [...args, '-no-color'],
    { cwd, encoding: 'utf8' },
  );
  return { status, said: `${stdout}${stderr}` };
};
const present = spawnSync('terraform', ['version']).status === 0;

/** What can be held to Terraform itself without the provider's plugin, which only its own registry has. */
const suite = present
  ? describe
  : (name: string, _: () => void) =>
      it(`${name}: not run, there is no Terraform on the PATH`, () => {
        expect(present).toBe(false);
      });

suite('Terraform itself', () => {
  it.each([
    'templates/modules',
    'plugins/spokes-node/src/render/__golden__',
    'plugins/spokes-node/src/render/hub/__golden__',
    'plugins/spokes-node/src/render/spoke/__golden__',
  ])('would format nothing of %s otherwise', folder => {
    expect(
      spawnSync('terraform', ['fmt', '-check', '-recursive', folder], {
        cwd: root,
        encoding: 'utf8',
      }),
    ).toMatchObject({ status: 0, stdout: '' });
  });

  it("renders the user data to the very bytes of the tests' own rendering", async () => {
    await inFolder(async folder => {
      const template = path.join(
        root,
        'templates/modules/spoke/files/user-data.sh.tftpl',
      );
      await fs.writeJson(path.join(folder, 'main.tf.json'), {
        variable: { values: { type: 'map(string)' }, template: {} },
        output: {
          text: { value: '${templatefile(var.template, var.values)}' },
        },
      });
      await fs.writeJson(path.join(folder, 'terraform.tfvars.json'), {
        template,
        values: Object.fromEntries(
          Object.entries(masterValues).map(([k, v]) => [k, String(v)]),
        ),
      });
      expect(terraform(['apply', '-auto-approve'], folder).status).toBe(0);
      const state = await fs.readJson(path.join(folder, 'terraform.tfstate'));
      expect(state.outputs.text.value).toBe(await userData(masterValues));
    });
  });

  const hubFacts = {
    name: 'fitsync-hub',
    account: '111111111111',
    vpc_id: 'vpc-1',
    cidr: '10.0.0.0/16',
    public_subnets: { 'use2-az1': { id: 'subnet-1', cidr: '10.0.1.0/24' } },
    public_route_tables: { public: 'rtb-1' },
    transit_gateway_id: 'tgw-1',
    transit_gateway_attachment_id: 'tgw-attach-1',
    attachment_zone_ids: ['use2-az1'],
    hub_route_table_id: 'tgw-rtb-1',
    spokes_route_table_id: 'tgw-rtb-2',
  };
  const valid = {
    hub: { name: 'fitsync-hub', azs: ['use2-az1', 'use2-az2'] },
    spoke: {
      name: 'fitsync-prod-spoke',
      account: '111111111111',
      hub: hubFacts,
      cidr: '10.1.0.0/16',
      azs: ['use2-az1'],
      k3s: { version: 'v1.35.1+k3s1' },
    },
  };

  /** Plans a module's variables and what is computed from them alone. */
  async function plan(name: 'hub' | 'spoke', change: object) {
    const { texts } = await terraformModule(name);
    return inFolder(async folder => {
      await fs.writeFile(
        path.join(folder, 'variables.tf'),
        texts['variables.tf'],
      );
      await fs.writeJson(path.join(folder, 'terraform.tfvars.json'), {
        ...valid[name],
        ...change,
      });
      return terraform(['plan', '-input=false'], folder);
    });
  }

  it.each(['hub', 'spoke'] as const)('takes a valid %s', async name => {
    expect(await plan(name, {})).toMatchObject({ status: 0 });
  });

  it.each<['hub' | 'spoke', object, string]>([
    ['hub', { name: 'a'.repeat(33) }, 'name must be a DNS label'],
    ['hub', { cidr: '10.0.0.1/16' }, 'without bits beyond its prefix'],
    ['hub', { cidr: '10.0.0.0/8' }, 'cidr must be from /16 to /24'],
    ['hub', { azs: ['use2-az1'] }, 'azs must name two to four zones'],
    ['hub', { nat: 'none' }, 'nat must be per-az or single'],
    ['hub', { bastion: { kind: 'ssh' } }, 'must name who may connect'],
    [
      'hub',
      { bastion: { kind: 'ssh', allowed_cidrs: ['0.0.0.0/0'] } },
      'never 0.0.0.0/0',
    ],
    ['hub', { spoke_accounts: ['1'] }, 'must be AWS accounts'],
    ['spoke', { name: 'a'.repeat(27) }, 'at most 26 characters'],
    ['spoke', { name: 'internal-x' }, 'does not begin with internal-'],
    ['spoke', { cidr: '10.0.0.0/16' }, "cidr must not be the hub's"],
    ['spoke', { masters: 2 }, 'masters must be 1 or 3'],
    [
      'spoke',
      { masters: 3, azs: ['use2-az1', 'use2-az2'] },
      'one holds the majority',
    ],
    ['spoke', { cidr: '10.1.0.0/24', workers: 12 }, 'do not fit'],
    ['spoke', { k3s: { version: '1.35' } }, 'must be a release of K3s'],
    ['spoke', { node_ports: { http: 80 } }, 'from 30000 to 32767'],
    ['spoke', { node_ports: { http: 30443 } }, 'three different ports'],
    ['spoke', { health_check: { kind: 'http' } }, 'must be tcp or status'],
    [
      'spoke',
      { bootstrap_manifests: { '../x.yaml': '' } },
      'must have names such as',
    ],
    [
      'spoke',
      { tls_sans: ["x'; reboot #"] },
      'must be host names or addresses',
    ],
    [
      'spoke',
      { hub: { ...hubFacts, attachment_zone_ids: ['use2-az2'] } },
      'Every zone of the load balancer needs a subnet',
    ],
  ])('refuses a %s with %j', async (name, change, message) => {
    const { said, status } = await plan(name, change);
    expect(status).not.toBe(0);
    expect(said.replace(/[\s│]+/g, ' ')).toContain(message);
  });

  /** What a module computes from its variables alone. */
  async function computed(change: object) {
    const { locals, texts } = await terraformModule('spoke');
    const pure = [
      'node_bits',
      'prefix',
      'node_cidrs',
      'attachment_cidrs',
      'masters',
      'workers',
      'nodes',
      'master_addresses',
      'listeners',
      'health_check',
      'targets',
      'load_balancer_cidrs',
      'opened_ports',
      'load_balancer_to_node',
      'node_from_load_balancer',
    ];
    return inFolder(async folder => {
      await fs.writeFile(
        path.join(folder, 'variables.tf'),
        texts['variables.tf'],
      );
      await fs.writeJson(path.join(folder, 'main.tf.json'), {
        locals: pick(locals, pure),
        output: Object.fromEntries(
          pure.map(name => [name, { value: `\${local.${name}}` }]),
        ),
      });
      await fs.writeJson(path.join(folder, 'terraform.tfvars.json'), {
        ...valid.spoke,
        ...change,
      });
      expect(
        terraform(['apply', '-auto-approve', '-input=false'], folder),
      ).toMatchObject({ status: 0 });
      const { outputs } = await fs.readJson(
        path.join(folder, 'terraform.tfstate'),
      );
      return mapValues(outputs, 'value');
    });
  }

  it.each([
    { cidr: '10.1.0.0/16', azs: ['use2-az1'], masters: 1, workers: 1 },
    {
      cidr: '10.2.16.0/20',
      azs: ['use2-az1', 'use2-az2', 'use2-az3'],
      masters: 3,
      workers: 4,
    },
    {
      cidr: '10.3.4.0/22',
      azs: ['a', 'b', 'c', 'd'],
      masters: 1,
      workers: 100,
    },
    { cidr: '10.3.4.0/24', azs: ['a', 'b'], masters: 1, workers: 11 },
  ])('gives the nodes of %j the addresses that were rendered', async spoke => {
    const { master_addresses, nodes, node_cidrs, attachment_cidrs } =
      await computed(spoke);
    const { masters, subnets, workers } = spokeAddresses(spoke);
    expect(master_addresses).toEqual(masters);
    expect(Object.values(node_cidrs).sort()).toEqual([...subnets].sort());
    expect(mapValues(nodes, 'address')).toEqual({
      ...Object.fromEntries(masters.map((a, n) => [`master-${n}`, a])),
      ...Object.fromEntries(workers.map((a, n) => [`worker-${n}`, a])),
    });
    const blocks: string[] = [
      ...Object.values<string>(node_cidrs),
      ...Object.values<string>(attachment_cidrs),
    ];
    expect(new Set(blocks).size).toBe(spoke.azs.length * 2);
    for (const block of blocks) {
      expect(containsCidr(spoke.cidr, block)).toBe(true);
      expect(
        blocks.filter(other => other !== block && overlapCidr(other, block)),
      ).toEqual([]);
    }
  });

  it('registers every node in both groups, and opens what is sent and what is asked', async () => {
    const {
      health_check,
      load_balancer_to_node,
      node_from_load_balancer,
      targets,
    } = await computed({});
    expect(targets).toEqual({
      'http-master-0': { listener: 'http', address: '10.1.1.10' },
      'http-worker-0': { listener: 'http', address: '10.1.1.20' },
      'https-master-0': { listener: 'https', address: '10.1.1.10' },
      'https-worker-0': { listener: 'https', address: '10.1.1.20' },
    });
    expect(health_check).toMatchObject({ protocol: 'TCP', port: 30080 });
    expect(load_balancer_to_node).toEqual({
      'http-use2-az1': { name: 'http', port: 30080, cidr: '10.0.1.0/24' },
      'https-use2-az1': { name: 'https', port: 30443, cidr: '10.0.1.0/24' },
      'status-use2-az1': { name: 'status', port: 30021, cidr: '10.0.1.0/24' },
    });
    expect(Object.values(node_from_load_balancer)).toMatchObject([
      { port: 30080, cidr: '10.1.1.0/24' },
      { port: 30443, cidr: '10.1.1.0/24' },
      { port: 30021, cidr: '10.1.1.0/24' },
    ]);
  });

  it("asks Envoy's readiness when told to", async () => {
    const { health_check } = await computed({
      health_check: { kind: 'status' },
    });
    expect(health_check).toEqual({
      protocol: 'HTTP',
      port: 30021,
      path: '/healthz/ready',
    });
  });
});

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'terraform-'));
  try {
    return await use(folder);
  } finally {
    await fs.remove(folder);
  }
}
