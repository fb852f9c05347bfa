import { defineMessage } from '../defineMessage';
import { istioDocs } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { placeRemedies } from '../remedies/placeRemedies';

const architecture = {
  url: istioDocs('ops/deployment/architecture/'),
  title: 'Istio architecture',
};
const injection = istioDocs('ops/common-problems/injection/');
const certificates = istioDocs(
  'tasks/security/cert-management/plugin-ca-cert/',
);
const k3sCertificates = 'https://docs.k3s.io/cli/certificate';

/** ISTIOD_UNAVAILABLE: istiod is not available. @public */
export const istiodUnavailable = defineMessage({
  code: 'ISTIOD_UNAVAILABLE',
  hop: 'control-plane',
  severity: 'warning',
  title: 'istiod is not available',
  template: '{ready} of {total} istiod pods of {cluster} are ready.',
  meaning:
    'Proxies keep what they know and go on serving, but learn nothing new, and their certificates run out within a day.',
  fix: 'Bring istiod of {cluster} up: {ready} of {total} pods are ready.',
  responsible: 'platform',
  source: architecture.url,
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs: architecture,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('rollout', 'restart', 'deployment', name),
          risk: 'Starts new pods of istiod; they fail again unless the cause is gone. Proxies go on with what they know.',
          verify: kubectl('rollout', 'status', 'deployment', name),
          backToCode: 'Nothing to put back; this only starts the pods anew.',
        },
        { kind: 'docs', ...architecture },
      ],
    }),
});

const injectionDocs = { url: injection, title: 'Sidecar injection problems' };
const lookAtWebhook = lookWithKubectl({
  words: name => ['get', 'mutatingwebhookconfigurations', name, '-o', 'yaml'],
  tells:
    'Which Service it calls: the pods behind that one have to come up, or it has to call istiod’s.',
  docs: injectionDocs,
});

/** INJECT_WEBHOOK_DOWN: the injection webhook has no endpoint. @public */
export const injectWebhookDown = defineMessage({
  code: 'INJECT_WEBHOOK_DOWN',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The injection webhook has no endpoint',
  template:
    'Webhook {webhook} calls Service {service}, which has no ready endpoint.',
  meaning:
    'New pods are refused, or start without a sidecar, as the failure policy says. Running ones go on.',
  fix: 'Bring the pods behind {service} up, so that {webhook} answers.',
  responsible: 'platform',
  source: injection,
  fixNeeds: ['istiod', 'places'],
  remedies: (args, resource, { istiod = '', places = '' }) => {
    const [namespace, name] = istiod.split('/');
    return placeRemedies({
      resource,
      changes:
        name === undefined
          ? []
          : places.split(', ').flatMap(path => [
              { op: 'replace', path: `${path}/namespace`, value: namespace },
              { op: 'replace', path: `${path}/name`, value: name },
            ]),
      risk: `New pods get their sidecar from ${istiod}: where a revision of its own is meant to stand behind the other Service, bring its pods up instead.`,
      docs: injectionDocs,
      look: () => lookAtWebhook(args, resource),
    });
  },
});

/** MESH_ROOT_CERT_EXPIRES: the mesh’s root certificate runs out. @public */
export const meshRootExpires = defineMessage({
  code: 'MESH_ROOT_CERT_EXPIRES',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The mesh’s root certificate runs out',
  template:
    'The root certificate of the mesh in {cluster} expires on {expiry}.',
  meaning:
    'From then on no workload accepts another’s certificate: mutual TLS fails everywhere at once.',
  fix: 'Rotate the root certificate of {cluster} before {expiry}.',
  responsible: 'platform',
  source: certificates,
  remedies: lookWithKubectl({
    words: name => ['get', 'configmaps', name, '-o', 'yaml'],
    tells:
      'The root that all workloads trust today: the new one has to be trusted beside it before it signs.',
    docs: { url: certificates, title: 'Plug in CA certificates' },
  }),
});

/** APISERVER_UNREACHABLE: the cluster’s API server does not answer. @public */
export const apiServerUnreachable = defineMessage({
  code: 'APISERVER_UNREACHABLE',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The cluster’s API server does not answer',
  template: 'The API server of {cluster} has not answered since {since}.',
  meaning:
    'Nothing that stands in the cluster is known from then on. It says nothing about the traffic of its apps.',
  fix: 'Look at the masters of {cluster} and at the way to them.',
  responsible: 'platform',
  source: 'https://docs.k3s.io/architecture',
  remedies: lookWithKubectl({
    words: () => ['get', '--raw', '/readyz?verbose'],
    tells:
      'Whether it answers from where you are; if so, the way from here to it is what is wrong.',
    docs: {
      url: 'https://docs.k3s.io/architecture',
      title: 'K3s architecture',
    },
  }),
});

/** APISERVER_CERT_EXPIRES_SOON: the API server’s certificate runs out. @public */
export const apiServerCertificateExpires = defineMessage({
  code: 'APISERVER_CERT_EXPIRES_SOON',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The API server’s certificate runs out',
  template:
    'The certificate of the API server of {cluster} expires on {expiry}.',
  meaning:
    'K3s renews its certificates only when it starts. From that day on nothing can talk to the cluster.',
  fix: 'Restart K3s on the masters of {cluster}, one at a time, before {expiry}.',
  responsible: 'platform',
  source: k3sCertificates,
  remedies: lookWithKubectl({
    words: name => ['describe', 'node', name],
    tells:
      'Its events: K3s says there which certificates it would renew at its next start.',
    docs: { url: k3sCertificates, title: 'k3s certificate' },
  }),
});

/** VERSION_EOL: a version is no longer supported. @public */
export const versionEndOfLife = defineMessage({
  code: 'VERSION_EOL',
  hop: 'control-plane',
  severity: 'warning',
  title: 'A version is no longer supported',
  template:
    '{software} {version} of {cluster} is supported until {until} only.',
  meaning: 'Security fixes end with the support of a version.',
  fix: 'Upgrade {software} of {cluster} from {version}.',
  responsible: 'platform',
  source: istioDocs('releases/supported-releases/'),
  remedies: lookWithKubectl({
    words: (_, { kind }) => [
      ...['get', kind === 'Node' ? 'nodes' : 'deployments', '-o', 'wide'],
    ],
    tells:
      'Which version runs where: the masters, or istiod, go first, and the rest follows.',
    docs: {
      url: istioDocs('releases/supported-releases/'),
      title: 'Supported releases',
    },
  }),
});

/** BACKUP_STALE: the last backup of the cluster is old. @public */
export const backupStale = defineMessage({
  code: 'BACKUP_STALE',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The last backup of the cluster is old',
  template: 'The newest etcd snapshot of {cluster} is from {at}.',
  meaning:
    'Losing the masters loses every change since then. A snapshot is of use only together with the server token.',
  fix: 'Find out why {cluster} has made no snapshot since {at}.',
  responsible: 'platform',
  source: 'https://docs.k3s.io/cli/etcd-snapshot',
  remedies: lookWithKubectl({
    words: () => ['get', 'etcdsnapshotfiles.k3s.cattle.io'],
    tells:
      'Which snapshots there are, where they are kept, and with which message the last ones failed.',
    docs: {
      url: 'https://docs.k3s.io/cli/etcd-snapshot',
      title: 'k3s etcd-snapshot',
    },
  }),
});
