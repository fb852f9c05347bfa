import {
  Deployment,
  Namespace,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, omit } from 'lodash';
import { injectionOf } from '../trace/istio/injectionOf';
import { matchesLabels } from '../trace/kubernetes/matchesLabels';

type Workload = Pick<Deployment, 'metadata' | 'spec'>;
type Container = Pod['spec']['containers'][number];

const proxy = 'istio-proxy';
/** What injection writes, and takes with it. */
const proxyLabels = ['security.istio.io/tlsMode'];

/** Pods of a workload once it has rolled out. */
export interface RolledOut {
  pods: Pod[];
  /** Pods that are taken to become ready, since nothing tells. */
  assumed: number;
}

/** The pods that a workload's selector covers. */
export function podsOf({ metadata, spec }: Workload, pods: readonly Pod[]) {
  const { matchLabels } = spec.selector;
  if (Object.keys(matchLabels).length === 0) return [];
  return pods.filter(
    pod =>
      pod.metadata.namespace === metadata.namespace &&
      matchesLabels(matchLabels, pod.metadata.labels),
  );
}

/**
 * What becomes of a workload's pods. An unchanged template leaves them; another one makes them anew, injected as the
 * webhook would, each in the place of an earlier one. Whether a new image starts is not to be known: it is assumed.
 */
export function rollOut(
  next: Workload,
  options: {
    live?: Workload;
    pods: readonly Pod[];
    namespace?: Namespace;
    takenAt: string;
    /** Its pods are made anew even when nothing else is. */
    restart?: boolean;
  },
): RolledOut {
  const { live, pods, restart, takenAt } = options;
  const isSame =
    live && !restart && isEqual(live.spec.template, next.spec.template);
  const places = Array.from(
    { length: next.spec.replicas },
    (_, at) => pods[at] as Pod | undefined,
  );
  let assumed = 0;
  const rolled = places.map((earlier, at) => {
    if (isSame && earlier) return earlier;
    const made = makePod(next, { ...options, earlier, at, takenAt });
    if (made.status !== earlier?.status) assumed += 1;
    return made;
  });
  return { pods: rolled, assumed };
}

function makePod(
  { metadata, spec }: Workload,
  options: {
    live?: Workload;
    namespace?: Namespace;
    earlier?: Pod;
    at: number;
    takenAt: string;
  },
): Pod {
  const { live, namespace, earlier, at, takenAt } = options;
  const { template } = spec;
  const injected =
    injectionOf(namespace?.metadata.labels ?? {}, template.metadata) ===
    'enabled';
  const added = omit(earlier?.metadata.labels ?? {}, [
    ...Object.keys(live?.spec.template.metadata.labels ?? {}),
    ...(injected ? [] : proxyLabels),
  ]);
  const own = { ...template.spec, nodeName: earlier?.spec.nodeName };
  const pod = injected ? inject(own, earlier) : own;
  return {
    metadata: {
      name: earlier?.metadata.name ?? `${metadata.name}-new-${at}`,
      namespace: metadata.namespace,
      labels: { ...added, ...template.metadata.labels },
      annotations: template.metadata.annotations,
      creationTimestamp: takenAt,
    },
    spec: pod,
    status:
      earlier && hasSameImages(earlier, pod)
        ? earlier.status
        : readyStatus(pod, earlier?.status.podIP ?? `198.18.0.${at + 1}`),
  };
}

const isProxy = ({ name }: Container) => name === proxy;

/** A gateway brings its own proxy, whose image is filled in; every other pod gets one. */
function inject(spec: Pod['spec'], earlier?: Pod): Pod['spec'] {
  const known = earlier && containersOf(earlier.spec).find(isProxy);
  if (containersOf(spec).some(isProxy)) {
    const fill = (one: Container) =>
      isProxy(one) && one.image === 'auto'
        ? { ...one, image: known?.image ?? 'injected' }
        : one;
    return {
      ...spec,
      containers: spec.containers.map(fill),
      initContainers: spec.initContainers.map(fill),
    };
  }
  if (earlier?.spec.containers.some(isProxy) && known) {
    return { ...spec, containers: [...spec.containers, known] };
  }
  const sidecar = known ?? { name: proxy, restartPolicy: 'Always', ports: [] };
  return { ...spec, initContainers: [sidecar, ...spec.initContainers] };
}

function containersOf({ containers, initContainers }: Pod['spec']) {
  return [...containers, ...initContainers];
}

function hasSameImages(earlier: Pod, spec: Pod['spec']): boolean {
  const images = new Map(
    containersOf(earlier.spec).map(({ name, image }) => [name, image]),
  );
  return containersOf(spec).every(
    ({ name, image }) => images.has(name) && images.get(name) === image,
  );
}

function readyStatus(spec: Pod['spec'], podIP: string): Pod['status'] {
  // No registry has an image of that name: it is filled in, or never pulled.
  const runs = containersOf(spec).every(({ image }) => image !== 'auto');
  const ready = (containers: Container[]) =>
    containers.map(({ name }) => ({
      name,
      ready: runs,
      restartCount: 0,
      state: {},
      lastState: {},
    }));
  return {
    phase: runs ? 'Running' : 'Pending',
    podIP,
    conditions: [{ type: 'Ready', status: runs ? 'True' : 'False' }],
    containerStatuses: ready(spec.containers),
    initContainerStatuses: ready(spec.initContainers),
  };
}
