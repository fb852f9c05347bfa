import {
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import ignore from 'ignore';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { rbacManifest } from '../../collect/kubernetes/rbacManifest';
import { goldenFiles } from '../../testing/goldenFiles';
import { referenceBlueprints } from '../../testing/referenceBlueprints';
import { renderSpoke } from './renderSpoke';

const { hub, spoke: smallest } = referenceBlueprints;

/** Another account, so zones by id; three masters, Argo CD, a health check of its own. */
const everything = {
  ...smallest,
  name: 'eu-payments',
  description: 'Payments: "yes", #1 & more',
  account: '222222222222',
  cidr: '10.2.16.0/20',
  podCidr: '10.244.0.0/16',
  serviceCidr: '10.245.0.0/16',
  azs: ['use2-az1', 'use2-az2', 'use2-az3'],
  masters: 3,
  workers: 4,
  instance: { type: 'm7g.large', arch: 'arm64' },
  versions: { ...smallest.versions, k3sSha256: '0a'.repeat(32) },
  nodePorts: { http: 31080, https: 31443, status: 31021 },
  healthCheck: { kind: 'status', intervalSeconds: 30 },
  domains: [
    { host: 'pay.example.com', zoneId: 'Z0123456789ABC' },
    { host: 'pay.example.org' },
  ],
  alarms: { topicArn: 'arn:aws:sns:us-east-2:111111111111:spokes' },
  certManager: true,
  gitops: 'argocd',
};
const sharedHub = {
  ...hub,
  azs: ['use2-az1', 'use2-az2', 'use2-az3'],
  spokeAccounts: ['222222222222'],
};
const alone = { ...smallest, gitops: 'none', repository: undefined };

const render = (spokeInput: unknown, hubInput: unknown = hub) =>
  renderSpoke(
    parseBlueprint(spokeBlueprintSchema, spokeInput),
    parseBlueprint(hubBlueprintSchema, hubInput),
    { readerManifest: rbacManifest() },
  );

const filesOf = (...input: Parameters<typeof render>) =>
  Object.fromEntries(
    render(...input).flatMap(({ files, folder }) =>
      files.map(file => [`${folder}/${file.path}`, file.content]),
    ),
  );

describe('renderSpoke', () => {
  it.each([
    ['smallest', smallest, hub],
    ['everything', everything, sharedHub],
    ['alone', alone, hub],
  ])('renders the golden files of %s', async (name, input, hubInput) => {
    const rendered = filesOf(input, hubInput);
    expect(rendered).toEqual(
      await goldenFiles(path.join(__dirname, '__golden__', name), rendered),
    );
  });

  it('renders the same again from the blueprint.yaml that it wrote', () => {
    const files = filesOf(everything, sharedHub);
    const blueprint = parse(files['spokes/eu-payments/blueprint.yaml']);
    expect(filesOf(blueprint, sharedHub)).toEqual(files);
  });

  it('touches no file of another spoke or of the hub', () => {
    const other = { ...smallest, name: 'other', cidr: '10.2.0.0/16' };
    const folders = render(other).map(({ folder }) => folder);
    expect(folders).toEqual([
      'spokes/other',
      'clusters/other/platform',
      'clusters/other/upgrades',
    ]);
    for (const folder of [
      ...render(smallest).map(set => set.folder),
      'hubs/fitsync-hub',
      'clusters/other/apps',
    ]) {
      expect(folders.filter(own => `${own}/`.startsWith(`${folder}/`))).toEqual(
        [],
      );
    }
  });

  it.each<[string, object, object, RegExp]>([
    ['a hub of another name', {}, { name: 'other' }, /hub 'fitsync-hub' must/],
    [
      'another region',
      { region: 'us-west-2', azs: ['us-west-2a'] },
      {},
      /region 'us-west-2' must be 'us-east-2'/,
    ],
    ['no block', { cidr: undefined }, {}, /cidr is missing/],
    [
      "a block within the hub's",
      { cidr: '10.0.128.0/20' },
      {},
      /cidr '10.0.128.0\/20' must not overlap '10.0.0.0\/16'/,
    ],
    [
      "pods on the hub's block",
      { podCidr: '10.0.0.0/17' },
      {},
      /podCidr and serviceCidr must not overlap '10.0.0.0\/16'/,
    ],
    [
      "a zone that the hub's attachment lacks",
      { azs: ['us-east-2c'] },
      {},
      /azs 'us-east-2c' must be one of us-east-2a, us-east-2b/,
    ],
    [
      'an account that nothing is shared with',
      { account: '333333333333' },
      {},
      /account '333333333333' must be in spokeAccounts/,
    ],
    [
      "another account's zone by its name",
      { account: '222222222222' },
      { spokeAccounts: ['222222222222'] },
      /azs 'us-east-2a' must be a zone's id/,
    ],
    [
      'more workers than addresses',
      { cidr: '10.1.0.0/24', workers: 12 },
      {},
      /workers 12 do not fit into 10.1.0.0\/24/,
    ],
    [
      'an engine with nothing to follow',
      { repository: undefined },
      {},
      /repository is missing: flux has to know/,
    ],
  ])('refuses %s', (_, change, hubChange, message) => {
    expect(() =>
      render({ ...smallest, ...change }, { ...hub, ...hubChange }),
    ).toThrow(message);
  });
});

describe('the platform of a spoke', () => {
  const objects = (input: object, file: string, hubInput: object = hub) =>
    parseAllDocuments(
      filesOf(input, hubInput)[
        `clusters/${(input as any).name}/platform/${file}`
      ],
    ).map(document => document.toJS());
  const values = (input: object, file: string, hubInput?: object) =>
    parse(objects(input, file, hubInput)[0].spec.valuesContent);

  it('HelmChart trap: never uninstalls on failure, pins every version, installs in order', () => {
    for (const [input, hubInput] of [
      [smallest, hub],
      [everything, sharedHub],
    ]) {
      const charts = Object.entries(filesOf(input, hubInput))
        .filter(([file]) => /\/platform\/\d\d-/.test(file))
        .flatMap(([file, content]) =>
          parseAllDocuments(content)
            .map(document => document.toJS())
            .filter(({ kind }) => kind === 'HelmChart')
            .map(chart => ({ file, chart })),
        );
      expect(charts.length).toBeGreaterThan(3);
      for (const { chart } of charts) {
        expect(chart.spec.failurePolicy).toBe('abort');
        expect(chart.spec.version).toMatch(/^v?\d+\.\d+\.\d+$/);
      }
      expect(charts.slice(0, 3).map(({ chart }) => chart.spec.chart)).toEqual([
        'base',
        'istiod',
        'gateway',
      ]);
    }
  });

  it('gateway chart trap: says labels, target ports and NodePorts instead of leaving them to the chart', () => {
    const gateway = values(
      everything,
      '30-istio-ingressgateway.yaml',
      sharedHub,
    );
    expect(gateway.labels).toEqual({
      app: 'istio-ingressgateway',
      istio: 'ingressgateway',
    });
    expect(gateway.service).toMatchObject({
      type: 'NodePort',
      ports: [
        { port: 15021, targetPort: 15021, nodePort: 31021 },
        { port: 80, targetPort: 8080, nodePort: 31080 },
        { port: 443, targetPort: 8443, nodePort: 31443 },
      ],
    });
    expect(gateway).toMatchObject({
      autoscaling: { minReplicas: 2 },
      podDisruptionBudget: { minAvailable: 1 },
    });
    expect(gateway.topologySpreadConstraints[0]).toMatchObject({
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: gateway.labels },
    });
  });

  it('chicken and egg trap: a default Gateway opens the port of an empty spoke, under a host that merges with none', () => {
    const [authentication, gateway] = objects(smallest, '40-mesh.yaml');
    expect(authentication).toMatchObject({
      kind: 'PeerAuthentication',
      metadata: { name: 'default', namespace: 'istio-system' },
      spec: { mtls: { mode: 'STRICT' } },
    });
    expect(authentication.spec.selector).toBeUndefined();
    expect(gateway.spec).toEqual({
      selector: { istio: 'ingressgateway' },
      servers: [
        {
          port: { number: 80, name: 'http', protocol: 'HTTP' },
          hosts: ['empty.fitsync.invalid'],
        },
      ],
    });
  });

  it('lists in its kustomization what the first boot applies, and nothing else', () => {
    const files = Object.keys(filesOf(smallest))
      .filter(file => /\/platform\/\d\d-/.test(file))
      .map(file => path.basename(file));
    const [{ resources }] = objects(smallest, 'kustomization.yaml');
    expect(resources).toEqual(files);
  });

  it('collector trap: Backstage gets a service account, never the admin kubeconfig', () => {
    const reader = objects(smallest, '60-backstage-reader.yaml');
    expect(reader.map(({ kind }) => kind)).toContain('ServiceAccount');
    const config = parse(
      filesOf(smallest)['spokes/fitsync-prod-spoke/app-config.yaml'],
    );
    expect(config.kubernetes.clusterLocatorMethods[0].clusters).toEqual([
      {
        name: 'fitsync-prod-spoke',
        url: 'https://10.1.1.10:6443',
        authProvider: 'serviceAccount',
        serviceAccountToken: '${FITSYNC_PROD_SPOKE_TOKEN}',
        caData: '${FITSYNC_PROD_SPOKE_CA}',
      },
    ]);
    expect(config.spokes.clusters[0]).toMatchObject({
      spoke: 'fitsync-prod-spoke',
      hub: 'fitsync-hub',
    });
  });

  it('certificate trap: a Plan raises K3s one node after the other, masters first', () => {
    const plans = parseAllDocuments(
      filesOf(smallest)['clusters/fitsync-prod-spoke/upgrades/plans.yaml'],
    ).map(document => document.toJS());
    expect(plans).toMatchObject([
      { metadata: { name: 'k3s-masters' }, spec: { concurrency: 1 } },
      {
        metadata: { name: 'k3s-workers' },
        spec: { concurrency: 1, prepare: { args: ['prepare', 'k3s-masters'] } },
      },
    ]);
    for (const plan of plans) expect(plan.spec.version).toBe('v1.35.1+k3s1');
  });

  it('GitOps trap: builds no two apps as one set, for both render the Namespace that they share', () => {
    const flux = objects(smallest, '80-flux-sync.yaml');
    const named = (name: string) =>
      flux.find(({ metadata }) => metadata.name === name);
    const apps = named('apps').spec;
    expect(apps).toMatchObject({
      path: './clusters/fitsync-prod-spoke/apps',
      prune: true,
    });
    // What it reads has nothing in it but the file that tells of each app.
    const left = ignore().add(named(apps.sourceRef.name).spec.ignore);
    const app = 'clusters/fitsync-prod-spoke/apps/shop/cart';
    expect(
      left.filter([
        `${app}/flux.yaml`,
        `${app}/kustomization.yaml`,
        `${app}/namespace.yaml`,
        `${app}/.fitsync/manifest.json`,
        'clusters/fitsync-prod-spoke/platform/40-mesh.yaml',
        'clusters/other-spoke/apps/shop/cart/flux.yaml',
        'hubs/fitsync-hub/main.tf',
      ]),
    ).toEqual([`${app}/flux.yaml`]);
  });

  it('GitOps trap: no Application of Argo CD owns a Namespace that others own too', () => {
    const sync = parseAllDocuments(
      filesOf(everything, sharedHub)[
        'clusters/eu-payments/platform/80-argocd-sync.yaml'
      ],
    ).map(document => document.toJS());
    const { spec } = sync.find(({ kind }) => kind === 'ApplicationSet').spec
      .template;
    expect(parse(spec.source.kustomize.patches[0].patch)).toMatchObject({
      $patch: 'delete',
      kind: 'Namespace',
    });
    // It is made and labelled all the same, or nothing in it would join the mesh.
    expect(spec.syncPolicy).toMatchObject({
      syncOptions: expect.arrayContaining(['CreateNamespace=true']),
      managedNamespaceMetadata: { labels: { 'istio-injection': 'enabled' } },
    });
  });
});
