import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  createWorld,
  Fault,
  kubernetesFaults,
  KubeObject,
  RunningWorld,
} from '@fitsync/sandbox';
import { isEqual, partition } from 'lodash';
import { clusterFactsOf } from '../testing/kubernetes/clusterFactsOf';
import { referenceFacts } from '../testing/referenceFacts';
import { ProposedChange } from './ProposedChange';
import { whatIf } from './whatIf';

const spoke = 'fitsync-prod-spoke';

/** Kinds that people write; pods, slices and nodes follow from them. */
const writtenKinds = [
  ...['Namespace', 'Service', 'Deployment', 'Gateway', 'VirtualService'],
  ...['DestinationRule', 'PeerAuthentication', 'Certificate'],
  ...['NetworkPolicy', 'AuthorizationPolicy'],
  ...['KubernetesGateway', 'HTTPRoute', 'GRPCRoute', 'ReferenceGrant'],
];
const kinds = [...writtenKinds, 'Node', 'EndpointSlice', 'Pod'];

let world: RunningWorld;
beforeEach(() => {
  world = createWorld({ readyMilliseconds: 0 });
});
afterEach(() => world.stop());

const store = () => {
  const found = world.clusters.get(spoke);
  if (!found) throw new Error('the sandbox has no such spoke');
  return found;
};
const listOf = (some: string[]) => some.flatMap(kind => store().list(kind));

function facts(): Facts {
  const reference = referenceFacts();
  return {
    ...reference,
    takenAt: new Date().toISOString(),
    clusters: reference.clusters.map(cluster =>
      cluster.cluster === spoke
        ? clusterFactsOf(spoke, structuredClone(listOf(kinds)))
        : cluster,
    ),
  };
}

const keyOf = ({ kind, metadata }: KubeObject) =>
  `${kind}/${metadata.namespace}/${metadata.name}`;
const manifestOf = (object: KubeObject): KubeObject => {
  const { name, namespace, labels, annotations } = object.metadata;
  return {
    ...object,
    status: undefined,
    metadata: { name, namespace, labels, annotations },
  };
};
/** The store has a name of its own for the Gateway of the Gateway API. */
const onWire = (object: KubeObject): KubeObject => ({
  ...object,
  kind: object.kind === 'KubernetesGateway' ? 'Gateway' : object.kind,
});
const groupKindOf = ({ apiVersion, kind }: KubeObject) =>
  `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}`;

/** What a fault changes of what people write, as a pull request would hold it. */
function changeOf(fault: Fault): ProposedChange {
  const manifests = () =>
    new Map(
      structuredClone(listOf(writtenKinds)).map(one => [
        keyOf(one),
        manifestOf(one),
      ]),
    );
  const before = manifests();
  const undo = fault.inject(world, spoke);
  const after = manifests();
  undo();
  return {
    spoke,
    objects: [...after]
      .filter(([key, object]) => !isEqual(before.get(key), object))
      .map(([, object]) => onWire(object)),
    removed: [...before]
      .filter(([key]) => !after.has(key))
      .map(([, raw]) => ({
        groupKind: groupKindOf(raw),
        namespace: raw.metadata.namespace,
        name: raw.metadata.name,
        raw,
      })),
  };
}

/** Nothing of these is written down: nodes, registries and what the kubelet sees. */
const unwritten = [
  'gwpod-not-ready',
  'image-auto-not-injected',
  'istiod-unavailable',
  'image-pull',
  'node-ghost',
  'node-not-ready',
  'pod-crashloop',
  'pod-create-rejected',
  'pod-evicted',
  'pod-oom',
  'pod-probe-failing',
  'pod-unschedulable',
  // What istiod, K3s and those who run the cluster write.
  'apiserver-cert-expires-soon',
  'backup-stale',
  'control-plane-addr-invalid',
  'gwapi-crd-too-old',
  // What Flux says of its own objects.
  'gitops-not-synced',
  'gitops-suspended',
  'inject-webhook-broken',
  'mesh-root-cert-expires',
  'status-condition-false',
  'uid-1337',
  'version-eol',
];

/**
 * The Service is written down and the webhook that calls it is not; the policy is, and the labels of the pods are not;
 * the Gateway is, and that it was there first is not; the HTTPRoute is, and what istiod says of it is not.
 */
const halfWritten = [
  ...['inject-webhook-down', 'policy-selector-ineffective'],
  ...['gw-port-conflict', 'gw-tls-host-dup-dropped'],
  ...['status-condition-false-httproute', 'cred-invalid-unresolved'],
];

/** Decided by who issues a certificate, after it was asked for. */
const issuersWord = [
  ...['cert-expired', 'cert-expires-soon', 'cred-invalid', 'cred-missing'],
  ...['cert-expired-listener', 'cred-missing-listener'],
];

const [, proposable] = partition(kubernetesFaults, ({ id }) =>
  [...unwritten, ...halfWritten, ...issuersWord].includes(id),
);

describe('whatIf', () => {
  it('says that nothing changes where nothing is proposed, or what is there', () => {
    const live = facts();
    expect(whatIf(live, [])).toMatchObject({ effects: [], exposures: 0 });
    const same = listOf(writtenKinds).map(manifestOf);
    expect(whatIf(live, [{ spoke, objects: same }])).toMatchObject({
      effects: [],
      assumptions: [],
      exposures: 1,
    });
  });

  it.each(proposable.map(fault => [fault.id, fault] as const))(
    'predicts %s from its change, without a word of the pods',
    (_, fault) => {
      const live = facts();
      const change = changeOf(fault);
      const { effects } = whatIf(live, [change]);
      const codes = effects.flatMap(({ causes, warnings }) =>
        [...causes, ...warnings].map(({ code }) => code),
      );
      expect(codes).toContain(fault.code);
    },
  );

  it.each(unwritten)('%s is in no manifest', id => {
    const fault = kubernetesFaults.find(one => one.id === id);
    if (!fault) throw new Error('the sandbox has no such fault');
    const { objects, removed } = changeOf(fault);
    expect({ objects, removed }).toEqual({ objects: [], removed: [] });
  });

  it.each(issuersWord)('says of %s what it takes for granted', id => {
    const fault = kubernetesFaults.find(one => one.id === id);
    if (!fault) throw new Error('the sandbox has no such fault');
    const live = facts();
    expect(whatIf(live, [changeOf(fault)]).assumptions).toEqual([
      expect.stringContaining('is taken to be issued as it asks'),
    ]);
  });

  it('sees that a change mends', () => {
    const fault = kubernetesFaults.find(({ id }) => id === 'vs-not-exported');
    const sound = manifestOf(store().list('VirtualService')[0]);
    fault?.inject(world, spoke);
    const { effects } = whatIf(facts(), [{ spoke, objects: [sound] }]);
    expect(effects).toMatchObject([
      {
        effect: 'mends',
        before: 'blocked',
        after: 'reachable',
        mended: [{ code: 'VS_NOT_EXPORTED' }],
      },
    ]);
  });

  it('takes what is new for younger than what is there, also within one second', () => {
    const gateway = manifestOf(store().list('Gateway')[0]);
    const server = {
      port: { number: 443, name: 'https', protocol: 'HTTPS' },
      hosts: ['shop.example.com'],
      tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
    };
    store().apply({
      ...gateway,
      spec: { ...gateway.spec, servers: [gateway.spec.servers[0], server] },
    });
    const later = {
      ...gateway,
      metadata: { ...gateway.metadata, name: 'a-second-shop' },
      spec: { ...gateway.spec, servers: [server] },
    };
    const { effects } = whatIf(facts(), [{ spoke, objects: [later] }]);
    const codes = effects.flatMap(({ causes, warnings }) =>
      [...causes, ...warnings].map(({ code }) => code),
    );
    expect(codes).not.toContain('GW_TLS_HOST_DUP_DROPPED');
  });

  it('takes a removed Service for gone', () => {
    const { effects } = whatIf(facts(), [
      {
        spoke,
        objects: [],
        removed: [
          { groupKind: '/Service', namespace: 'default', name: 'productpage' },
        ],
      },
    ]);
    expect(effects).toMatchObject([{ before: 'reachable', after: 'not-live' }]);
  });

  it('names what it cannot judge', () => {
    const named = (kind: string, apiVersion = 'v1', spec: unknown = {}) => ({
      apiVersion,
      kind,
      metadata: { name: 'a' },
      spec,
    });
    const { unjudged } = whatIf(facts(), [
      {
        spoke,
        objects: [
          named('ConfigMap'),
          named('Gateway', 'networking.istio.io/v1', { servers: 1 }),
          'text',
        ],
      },
    ]);
    expect(unjudged.map(({ because }) => because)).toEqual([
      'no verdict depends on objects of this kind',
      'it is malformed at spec.servers',
      'it has no apiVersion, kind or name',
    ]);
  });

  it('leaves unknown what could not be read', () => {
    const live = facts();
    const [cluster] = live.clusters;
    cluster.virtualServices = {
      outcome: 'denied',
      observedAt: live.takenAt,
      source: 'list virtualservices',
      action: 'Allow it',
    };
    const virtualService = manifestOf(store().list('VirtualService')[0]);
    const { unjudged } = whatIf(live, [{ spoke, objects: [virtualService] }]);
    expect(unjudged).toMatchObject([
      { because: 'the live virtualServices could not be read' },
    ]);
  });

  it('knows that a gateway is nothing without injection', () => {
    const gateway = structuredClone(
      store()
        .list('Deployment')
        .find(({ spec }) =>
          JSON.stringify(spec.template).includes('"image":"auto"'),
        ),
    );
    if (!gateway) throw new Error('the sandbox has no gateway');
    const { metadata } = gateway.spec.template;
    metadata.labels = {
      ...metadata.labels,
      'sidecar.istio.io/inject': 'false',
    };
    const { effects } = whatIf(facts(), [
      { spoke, objects: [manifestOf(gateway)] },
    ]);
    expect(effects).toMatchObject([
      { after: 'blocked', causes: [{ code: 'IMAGE_AUTO_NOT_INJECTED' }] },
    ]);
  });

  it('says that a new image is taken to start', () => {
    const deployment = structuredClone(
      store()
        .list('Deployment', 'default')
        .find(({ metadata }) => metadata.name.startsWith('productpage')),
    );
    if (!deployment) throw new Error('the sandbox has no productpage');
    deployment.spec.template.spec.containers[0].image = 'registry.example/new';
    const { assumptions, effects } = whatIf(facts(), [
      { spoke, objects: [manifestOf(deployment)] },
    ]);
    expect(effects).toEqual([]);
    expect(assumptions).toHaveLength(1);
  });

  it('tells whoever asks what threw while it was judged', () => {
    const odd = facts();
    Object.assign(odd.aws[0].routeTables, { value: [{ id: 'rtb-odd' }] });
    const onFailure = jest.fn();
    whatIf(odd, [{ spoke, objects: [] }], { onFailure });
    expect(onFailure).toHaveBeenCalledWith({
      spoke,
      part: expect.any(String),
      error: expect.any(Error),
    });
  });
});
