import {
  CertManagerCertificate,
  ClusterFactKind,
  ClusterFacts,
  Deployment,
  deploymentSchema,
  Namespace,
  Observed,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { collectedKinds } from '../collect/kubernetes/collectedKinds';
import { injectionOf } from '../trace/istio/injectionOf';
import { carryOver, carryOverReplicas, carryOverService } from './carryOver';
import { factKinds, podMakers } from './factKinds';
import { followPods } from './followPods';
import { Identity, identityOf, isNamed, KeptObject } from './KeptObject';
import { ProposedChange, RemovedObject } from './ProposedChange';
import { podsOf, rollOut } from './rollOut';
import { UnjudgedObject } from './ExposureEffect';

/** A cluster as it would be. */
export interface OverlaidCluster {
  cluster: ClusterFacts;
  unjudged: UnjudgedObject[];
  /** What was taken for granted, in sentences. */
  assumptions: string[];
}

/** One list of facts, whatever its kind: what it holds went through the schema of that kind. */
type Lists = { [K in ClusterFactKind]?: Observed<KeptObject[]> };

class Draft {
  readonly #live: ClusterFacts;
  readonly #takenAt: string;
  readonly #changed: Lists = {};
  readonly #unjudged: UnjudgedObject[] = [];
  #newPods = 0;
  readonly #assumptions: string[] = [];

  constructor(live: ClusterFacts, takenAt: string) {
    this.#live = live;
    this.#takenAt = takenAt;
  }

  apply(raw: unknown): void {
    const identity = identityOf(raw);
    if (!identity) {
      this.#leave(
        { kind: 'object', namespace: 'default', name: '?' },
        'it has no apiVersion, kind or name',
      );
      return;
    }
    const { groupKind } = identity;
    const kind = Object.hasOwn(factKinds, groupKind)
      ? factKinds[groupKind]
      : undefined;
    if (!kind && !podMakers.has(groupKind)) {
      this.#leave(identity, 'no verdict depends on objects of this kind');
      return;
    }
    const parsed = (kind ? collectedKinds[kind].schema : deploymentSchema) //
      .safeParse(raw);
    if (!parsed.success) {
      const [{ path }] = parsed.error.issues;
      this.#leave(
        identity,
        `it is malformed at ${path.join('.') || 'its root'}`,
      );
      return;
    }
    if (podMakers.has(groupKind)) {
      const workload = deploymentSchema.parse(raw);
      this.#rollOut(identity, workload, raw);
    }
    if (kind) this.#put(kind, identity, parsed.data, raw);
  }

  remove({ groupKind, namespace, name, raw }: RemovedObject): void {
    const identity = {
      groupKind,
      kind: groupKind.slice(groupKind.indexOf('/') + 1),
      namespace: namespace ?? 'default',
      name,
    };
    const kind = Object.hasOwn(factKinds, groupKind)
      ? factKinds[groupKind]
      : undefined;
    if (podMakers.has(groupKind)) {
      const known = this.#deployment(identity) ?? workloadOf(raw);
      const gone = new Set(known && podsOf(known, this.#pods()));
      if (gone.size > 0) {
        this.#replace(
          'pods',
          this.#pods().filter(pod => !gone.has(pod)),
        );
      }
    }
    if (groupKind === '/Namespace') {
      for (const one of Object.values(factKinds)) {
        this.#filter(one, object => object.metadata.namespace !== name);
      }
      this.#filter('endpointSlices', one => one.metadata.namespace !== name);
    }
    if (kind) this.#filter(kind, object => !isNamed(object, identity));
    else if (!podMakers.has(groupKind)) {
      this.#leave(identity, 'no verdict depends on objects of this kind');
    }
  }

  finish(): OverlaidCluster {
    const { services, pods, endpointSlices } = this.#live;
    const touches = this.#changed.services || this.#changed.pods;
    if (touches && endpointSlices.outcome === 'ok') {
      this.#replace(
        'endpointSlices',
        followPods(
          endpointSlices.value,
          { services: services.value ?? [], pods: pods.value ?? [] },
          { services: this.#services(), pods: this.#pods() },
        ),
      );
    }
    return {
      // Each list holds what the schema of its kind gave.
      cluster: { ...this.#live, ...(this.#changed as Partial<ClusterFacts>) },
      unjudged: this.#unjudged,
      assumptions: [...this.#assumptions, ...assumedStart(this.#newPods)],
    };
  }

  #put(
    kind: ClusterFactKind,
    identity: Identity,
    parsed: KeptObject,
    raw: unknown,
  ): void {
    const list = this.#list(kind);
    if (list?.outcome !== 'ok') {
      this.#leave(identity, `the live ${kind} could not be read`);
      return;
    }
    const live = list.value.find(one => isNamed(one, identity));
    const next = this.#complete(kind, identity, parsed, raw);
    const carried = carryOver(next, live, this.#takenAt);
    const others = list.value.filter(one => one !== live);
    this.#replace(kind, [...others, carried]);
  }

  #complete(
    kind: ClusterFactKind,
    identity: Identity,
    parsed: KeptObject,
    raw: unknown,
  ): KeptObject {
    if (kind === 'services') {
      const live = this.#services().find(one => isNamed(one, identity));
      return carryOverService(parsed as Service, live);
    }
    if (kind === 'deployments') {
      const live = this.#deployment(identity);
      return carryOverReplicas(parsed as Deployment, raw, live);
    }
    if (kind === 'certificates' && !this.#isLive(kind, identity)) {
      this.#assumptions.push(
        `Certificate ${identity.namespace}/${identity.name} is taken to be issued as it asks.`,
      );
      return issued(parsed as CertManagerCertificate, this.#takenAt);
    }
    if (kind === 'namespaces') this.#injectAnew(parsed as Namespace);
    return parsed;
  }

  /** Pods follow the objects that make them, before these replace what made the pods of now. */
  #rollOut(identity: Identity, workload: Deployment, raw: unknown): void {
    const { pods, namespaces } = this.#live;
    if (pods.outcome !== 'ok' || namespaces.outcome !== 'ok') {
      this.#leave(identity, 'the live pods or namespaces could not be read');
      return;
    }
    const live = this.#deployment(identity);
    const own = podsOf(live ?? workload, this.#pods());
    const next = carryOverReplicas(workload, raw, live);
    const isDaemonSet = identity.groupKind === 'apps/DaemonSet';
    const replicas = isDaemonSet ? own.length || 1 : next.spec.replicas;
    const rolled = rollOut(
      { ...next, spec: { ...next.spec, replicas } },
      {
        live,
        pods: own,
        namespace: this.#namespace(identity.namespace),
        takenAt: this.#takenAt,
      },
    );
    const isSame =
      rolled.pods.length === own.length &&
      rolled.pods.every((pod, at) => pod === own[at]);
    if (isSame) return;
    this.#newPods += rolled.assumed;
    const gone = new Set(own);
    this.#replace('pods', [
      ...this.#pods().filter(pod => !gone.has(pod)),
      ...rolled.pods,
    ]);
  }

  /** A namespace's labels reach its pods when these start anew: judged as if they had. */
  #injectAnew(next: Namespace): void {
    const { name, labels } = next.metadata;
    const live = this.#namespace(name);
    const deployments = (this.#live.deployments.value ?? []).filter(
      ({ metadata, spec }) =>
        metadata.namespace === name &&
        injectionOf(labels, spec.template.metadata) !==
          injectionOf(live?.metadata.labels ?? {}, spec.template.metadata),
    );
    for (const one of deployments) {
      const own = podsOf(one, this.#pods());
      const gone = new Set(own);
      const rolled = rollOut(
        { ...one, spec: { ...one.spec, replicas: own.length } },
        {
          live: one,
          pods: own,
          namespace: next,
          takenAt: this.#takenAt,
          restart: true,
        },
      );
      this.#replace('pods', [
        ...this.#pods().filter(pod => !gone.has(pod)),
        ...rolled.pods,
      ]);
    }
    if (deployments.length > 0) {
      this.#assumptions.push(
        `The pods of namespace ${name} are taken to be restarted, since only then its labels take effect on them.`,
      );
    }
  }

  #isLive(kind: ClusterFactKind, identity: Identity): boolean {
    const value = this.#list(kind)?.value ?? [];
    return value.some(one => isNamed(one, identity));
  }

  #leave(
    { kind, namespace, name }: Omit<UnjudgedObject, 'because'>,
    because: string,
  ): void {
    this.#unjudged.push({ kind, namespace, name, because });
  }

  #filter(kind: ClusterFactKind, keep: (object: KeptObject) => boolean): void {
    const list = this.#list(kind);
    if (list?.outcome !== 'ok') return;
    const kept = list.value.filter(keep);
    if (kept.length < list.value.length) this.#replace(kind, kept);
  }

  #replace(kind: ClusterFactKind, value: KeptObject[]): void {
    const list = this.#list(kind);
    if (list?.outcome !== 'ok') return;
    this.#changed[kind] = { ...list, value };
  }

  #list(kind: ClusterFactKind): Observed<KeptObject[]> | undefined {
    return this.#changed[kind] ?? this.#live[kind];
  }

  #pods() {
    const list = this.#changed.pods as ClusterFacts['pods'] | undefined;
    return (list ?? this.#live.pods).value ?? [];
  }

  #services() {
    const list = this.#changed.services as ClusterFacts['services'] | undefined;
    return (list ?? this.#live.services).value ?? [];
  }

  #deployment(identity: Identity): Deployment | undefined {
    if (identity.groupKind !== 'apps/Deployment') return undefined;
    return this.#live.deployments.value?.find(one => isNamed(one, identity));
  }

  #namespace(name: string) {
    const list = this.#changed.namespaces as
      | ClusterFacts['namespaces']
      | undefined;
    return (list ?? this.#live.namespaces).value?.find(
      one => one.metadata.name === name,
    );
  }
}

/** Lays a change over the facts of its cluster; facts that were not touched stay the same objects. */
export function overlay(
  cluster: ClusterFacts,
  change: Pick<ProposedChange, 'objects' | 'removed'>,
  takenAt: string,
): OverlaidCluster {
  const draft = new Draft(cluster, takenAt);
  // Namespaces first: whether a pod is injected depends on them.
  const objects = [...change.objects].sort(
    (a, b) => rankOf(identityOf(a)) - rankOf(identityOf(b)),
  );
  change.removed?.forEach(one => draft.remove(one));
  objects.forEach(raw => draft.apply(raw));
  return draft.finish();
}

function rankOf(identity?: Identity): number {
  return identity?.groupKind === '/Namespace' ? 0 : 1;
}

function assumedStart(pods: number): string[] {
  return pods === 0
    ? []
    : [
        `${pods} ${
          pods === 1 ? 'pod is' : 'pods are'
        } taken to start and become ready: whether an image can be pulled and runs is not to be known before.`,
      ];
}

/** For as long as public issuers give. */
const issuedMs = 90 * 24 * 3600_000;

function issued(
  certificate: CertManagerCertificate,
  takenAt: string,
): CertManagerCertificate {
  const notAfter = new Date(Date.parse(takenAt) + issuedMs).toISOString();
  const conditions = [{ type: 'Ready', status: 'True' }];
  return { ...certificate, status: { notAfter, conditions } };
}

function workloadOf(raw: unknown): Deployment | undefined {
  return deploymentSchema.safeParse(raw).data;
}
