import { isReady } from '../controllers/isReady';
import { ControllerOptions } from '../controllers/startControllers';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { issueCertificate } from './issueCertificate';
import { tlsSecret } from './tlsSecret';

interface Wanted {
  secretName: string;
  hosts: string[];
  /** Why it cannot be had, as the controller would say it. */
  refusal?: { reason: string; message: string };
}

const kinds = ['Certificate', 'ExternalSecret'];
/** A change of these may let a certificate come that had to wait. */
const prerequisites = [
  'Pod',
  'Issuer',
  'ClusterIssuer',
  'SecretStore',
  'ClusterSecretStore',
];

/** cert-manager and the External Secrets operator, where their programs run: both bring a TLS Secret, a moment later. */
export function startCertificateControllers(
  store: SandboxCluster,
  { readyMilliseconds = 3000 }: ControllerOptions = {},
): () => void {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function later(kind: string, object: KubeObject) {
    const { name, namespace } = object.metadata;
    const timer = setTimeout(() => {
      timers.delete(timer);
      reconcile(kind, name, namespace).catch(error => {
        console.error(`${kind} ${name}: ${error}`);
      });
    }, readyMilliseconds).unref();
    timers.add(timer);
  }

  async function reconcile(kind: string, name: string, namespace = '') {
    const object = store.get(kind, name, namespace);
    if (!object || !isWaiting(object) || !runs(store, kind)) return;
    const { generation } = object.metadata;
    const wanted =
      kind === 'Certificate'
        ? ofCertificate(store, object)
        : ofExternalSecret(store, object);
    const issued = wanted.refusal
      ? undefined
      : await issueCertificate(wanted.hosts);
    const now = store.get(kind, name, namespace);
    if (stopped || !now || now.metadata.generation !== generation) return;

    if (issued) store.apply(tlsSecret(wanted.secretName, namespace, issued));
    store.apply({
      ...now,
      status: {
        ...(issued && {
          notBefore: issued.notBefore.toISOString(),
          notAfter: issued.notAfter.toISOString(),
        }),
        conditions: [
          {
            type: 'Ready',
            status: issued ? 'True' : 'False',
            observedGeneration: generation,
            ...(wanted.refusal ?? { reason: 'Ready' }),
          },
        ],
      },
    });
  }

  const unsubscribe = store.onChange(({ type, object }) => {
    if (kinds.includes(object.kind)) {
      if (type !== 'DELETED' && isWaiting(object)) later(object.kind, object);
      return;
    }
    if (!prerequisites.includes(object.kind) || type === 'DELETED') return;
    for (const kind of kinds) {
      for (const one of store.find(kind, isWaiting)) later(kind, one);
    }
  });
  return () => {
    stopped = true;
    unsubscribe();
    timers.forEach(timer => clearTimeout(timer));
  };
}

/** Not yet issued as it stands now. A status that came with the object is somebody else's. */
function isWaiting({ metadata, status }: KubeObject): boolean {
  const [condition] = status?.conditions ?? [];
  if (!condition) return true;
  return (
    'observedGeneration' in condition &&
    (condition.observedGeneration !== metadata.generation ||
      condition.status !== 'True')
  );
}

function runs(store: SandboxCluster, kind: string): boolean {
  const program = kind === 'Certificate' ? 'cert-manager' : 'external-secrets';
  return store
    .list('Pod', program)
    .some(
      pod =>
        pod.metadata.labels?.['app.kubernetes.io/name'] === program &&
        isReady(pod),
    );
}

function ofCertificate(
  store: SandboxCluster,
  { metadata, spec }: KubeObject,
): Wanted {
  const { kind = 'Issuer', name } = spec.issuerRef ?? {};
  const wanted = {
    secretName: String(spec.secretName),
    hosts: (spec.dnsNames ?? []).map(String),
  };
  if (store.get(kind, String(name), metadata.namespace)) return wanted;
  const message = `Referenced "${kind}" not found: ${name}`;
  return { ...wanted, refusal: { reason: 'DoesNotExist', message } };
}

/** What is in the store was put there for the host whose Gateway shows it. */
function ofExternalSecret(
  store: SandboxCluster,
  { metadata, spec }: KubeObject,
): Wanted {
  const secretName = String(spec.target?.name ?? metadata.name);
  const hosts = store
    .list('Gateway')
    .flatMap(gateway =>
      (gateway.spec.servers ?? [])
        .filter(
          (server: { tls?: { credentialName?: string } }) =>
            server.tls?.credentialName === secretName,
        )
        .flatMap((server: { hosts: string[] }) =>
          server.hosts.map(host => host.split('/').pop() ?? host),
        ),
    );
  const { kind = 'SecretStore', name } = spec.secretStoreRef ?? {};
  if (store.get(kind, String(name), metadata.namespace)) {
    return { secretName, hosts };
  }
  const message = `could not get ${kind} "${name}"`;
  return {
    secretName,
    hosts,
    refusal: { reason: 'SecretSyncedError', message },
  };
}
