import {
  ArgoApplication,
  ExposureRef,
  FluxKustomization,
  Observed,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import {
  applicationsByFolder,
  applicationsByName,
  kustomizationsByFolder,
  kustomizationsByName,
} from './gitOpsLookups';

/** The object of a GitOps engine that applies the folder of an exposure. */
export type Applier =
  | { engine: 'flux'; object: FluxKustomization }
  | { engine: 'argocd'; object: ArgoApplication };

const flux = (object?: FluxKustomization): Applier | undefined =>
  object && { engine: 'flux', object };
const argo = (object?: ArgoApplication): Applier | undefined =>
  object && { engine: 'argocd', object };

/**
 * By the folder itself; else by what the engine wrote on the live Service; else, while there is no Service, by a folder
 * around it. A Service that no engine has marked was not applied by one that merely looks at a folder further up.
 */
export function findApplier(
  { spoke, namespace, service }: ExposureRef,
  facts: {
    kustomizations: Observed<FluxKustomization[]>;
    applications: Observed<ArgoApplication[]>;
  },
  live: Input<Service>,
): Applier | undefined {
  const kustomizations = read(facts.kustomizations);
  const applications = read(facts.applications);
  // Many clusters have none, and no folder has to be looked up for that.
  if (kustomizations.length === 0 && applications.length === 0) {
    return undefined;
  }
  const at = (folder: string): Applier | undefined =>
    flux(kustomizationsByFolder(kustomizations).get(folder)) ??
    argo(applicationsByFolder(applications).get(folder));

  const folders = ['clusters', spoke, 'apps', namespace, service].map(
    (_, index, parts) => parts.slice(0, parts.length - index).join('/'),
  );
  const [own, ...around] = folders;
  const exact = at(own);
  if (exact) return exact;

  if (live.outcome === 'ok') {
    const { labels, annotations } = live.value.metadata;
    const byFlux = `${labels['kustomize.toolkit.fluxcd.io/namespace']}/${labels['kustomize.toolkit.fluxcd.io/name']}`;
    // `app:group/Kind:namespace/name`; the app of another namespace than Argo CD's is `namespace_app`.
    const [tracked] = (
      annotations['argocd.argoproj.io/tracking-id'] ?? ''
    ).split(':');
    const byArgo = [
      tracked.split('_').pop() ?? '',
      labels['app.kubernetes.io/instance'] ?? '',
    ];
    return (
      flux(kustomizationsByName(kustomizations).get(byFlux)) ??
      byArgo
        .map(name => argo(applicationsByName(applications).get(name)))
        .find(found => found !== undefined)
    );
  }
  return live.outcome === 'absent'
    ? around.map(at).find(found => found !== undefined)
    : undefined;
}

const none: never[] = [];

function read<T>(observed: Observed<T[]>): T[] {
  return observed.outcome === 'ok' ? observed.value : none;
}
