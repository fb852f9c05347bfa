import {
  argoApplicationSchema,
  fluxKustomizationSchema,
  gitRepositorySchema,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { merge } from 'lodash';
import { referenceScene, valueOf } from '../../testing/referenceScene';
import { traceExposure } from '../engine/traceExposure';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { findGitOps } from './findGitOps';

const revision = (digit: string) => `main@sha1:${digit.repeat(40)}`;
const [a, b] = ['a', 'b'].map(revision);
const at = '2026-11-24T02:00:00Z';
const ready = (
  status: string,
  reason = 'ReconciliationSucceeded',
  more = {},
) => ({
  status: {
    conditions: [
      { type: 'Ready', status, reason, lastTransitionTime: at, ...more },
    ],
  },
});

interface Case {
  service?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  kustomization?: object;
  source?: object;
  application?: object;
  unread?: 'fluxKustomizations' | 'gitRepositories' | 'argoApplications';
}

/** An exposure whose folder a Kustomization has applied, with what a case changes. */
function indexOf(given: Case) {
  const { facts, cluster } = referenceScene();
  const folder = 'clusters/fitsync-prod-spoke/apps/default/productpage';
  const flux = {
    metadata: { name: 'default--productpage', namespace: 'flux-system' },
    spec: {
      path: `./${folder}`,
      sourceRef: { kind: 'GitRepository', name: 'fleet' },
    },
    ...ready('True'),
  };
  merge(flux, { status: { lastAppliedRevision: a } }, given.kustomization);
  const source = {
    metadata: { name: 'fleet', namespace: 'flux-system' },
    spec: { url: 'https://git.example.com/fleet' },
    status: { artifact: { revision: a, lastUpdateTime: at } },
  };
  const argo = {
    metadata: { name: 'productpage', namespace: 'argocd' },
    spec: {
      source: { repoURL: 'https://git.example.com/fleet', path: folder },
      syncPolicy: { automated: {} },
    },
    status: {
      sync: { status: 'Synced', revision: a },
      operationState: {
        phase: 'Succeeded',
        finishedAt: at,
        syncResult: { revision: a },
      },
    },
  };
  const list = <T>(...items: T[]) => observedOk(items, 'list', facts.takenAt);
  const { application, unread } = given;
  Object.assign(cluster, {
    fluxKustomizations: application
      ? list()
      : list(fluxKustomizationSchema.parse(flux)),
    gitRepositories: list(
      gitRepositorySchema.parse(merge(source, given.source)),
    ),
    argoApplications: application
      ? list(argoApplicationSchema.parse(merge(argo, application)))
      : list(),
    ...(unread && {
      [unread]: {
        outcome: 'denied',
        source: 'list',
        action: 'Allow it',
        observedAt: facts.takenAt,
      },
    }),
  });
  const live = valueOf(cluster.services).find(
    ({ metadata }) => metadata.name === 'productpage',
  );
  Object.assign(live?.metadata.labels ?? {}, given.labels);
  Object.assign(live?.metadata.annotations ?? {}, given.annotations);
  return createFactsIndex(facts);
}

const ref = (service = 'productpage') => ({
  spoke: 'fitsync-prod-spoke',
  namespace: 'default',
  service,
});
const found = (given: Case) => findGitOps(indexOf(given), ref(given.service));

describe('how far GitOps is with an exposure', () => {
  const cases: [string, Case, object, string?][] = [
    ['has applied', {}, { state: 'synced', applied: a, since: at }],
    [
      'has fetched something newer',
      {
        source: {
          status: {
            artifact: { revision: b, lastUpdateTime: '2026-11-24T02:13:30Z' },
          },
        },
      },
      { state: 'waiting', applied: a, revision: b },
    ],
    [
      'has fetched something newer long ago',
      {
        source: {
          status: {
            artifact: { revision: b, lastUpdateTime: '2026-11-24T01:50:00Z' },
          },
        },
      },
      { state: 'waiting', overdue: true },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'is at it',
      { kustomization: ready('Unknown', 'Progressing') },
      { state: 'waiting', reason: 'Progressing' },
    ],
    [
      'waits for another',
      { kustomization: ready('False', 'DependencyNotReady') },
      { state: 'waiting', reason: 'DependencyNotReady' },
    ],
    [
      'cannot build',
      {
        kustomization: merge(
          ready('False', 'BuildFailed', { message: 'no such file.' }),
          {
            status: { lastAttemptedRevision: b },
          },
        ),
      },
      { state: 'failed', reason: 'BuildFailed', revision: b, applied: a },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'is suspended',
      { kustomization: { spec: { suspend: true } } },
      { state: 'suspended', applied: a },
      'GITOPS_SUSPENDED',
    ],
    [
      'has a source that is suspended',
      { source: { spec: { suspend: true } } },
      { state: 'suspended', by: { kind: 'GitRepository', name: 'fleet' } },
      'GITOPS_SUSPENDED',
    ],
    [
      'has a source that cannot be fetched',
      { source: ready('False', 'GitOperationFailed') },
      { state: 'failed', by: { kind: 'GitRepository' } },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'has a source that was not read',
      { unread: 'gitRepositories' },
      { state: 'unknown', action: 'Allow it' },
    ],
    [
      'was not read',
      { unread: 'fluxKustomizations' },
      { state: 'unknown', action: 'Allow it' },
    ],
    [
      'applies another folder',
      {
        kustomization: {
          spec: { path: './clusters/fitsync-prod-spoke/apps/default/reviews' },
        },
      },
      { state: 'none' },
    ],
    [
      'applies it from a folder of its own kind, as the Service’s labels say',
      {
        kustomization: { spec: { path: './shop/overlays/prod' } },
        labels: {
          'kustomize.toolkit.fluxcd.io/name': 'default--productpage',
          'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
        },
      },
      { state: 'synced' },
    ],
    [
      'looks at a folder further up, while the Service did not come from there',
      { kustomization: { spec: { path: './clusters/fitsync-prod-spoke' } } },
      { state: 'none' },
    ],
    [
      'will apply what is not there yet from a folder further up',
      {
        service: 'cart',
        kustomization: {
          spec: { path: './clusters/fitsync-prod-spoke/apps/' },
        },
      },
      { state: 'synced' },
    ],
    [
      'is Argo CD, and has applied',
      { application: {} },
      { state: 'synced', applied: a, since: at, by: { kind: 'Application' } },
    ],
    [
      'is Argo CD, found by what it wrote on the Service',
      {
        application: { spec: { source: { path: 'shop' } } },
        annotations: {
          'argocd.argoproj.io/tracking-id':
            'argocd_productpage:/Service:default/productpage',
        },
      },
      { state: 'synced' },
    ],
    [
      'is Argo CD and syncs',
      {
        application: {
          status: {
            operationState: {
              phase: 'Running',
              startedAt: '2026-11-24T02:13:00Z',
            },
          },
        },
      },
      { state: 'waiting', reason: 'Syncing' },
    ],
    [
      'is Argo CD and is about to sync',
      {
        application: { status: { sync: { status: 'OutOfSync', revision: b } } },
      },
      { state: 'waiting', revision: b, applied: a },
    ],
    [
      'is Argo CD and syncs by hand alone',
      {
        application: {
          spec: { syncPolicy: { automated: { enabled: false } } },
          status: { sync: { status: 'OutOfSync', revision: b } },
        },
      },
      { state: 'out-of-sync', revision: b, applied: a },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'is Argo CD and could not sync',
      {
        application: {
          status: {
            sync: { status: 'OutOfSync', revision: b },
            operationState: {
              phase: 'Failed',
              message: 'one or more objects failed to apply',
            },
          },
        },
      },
      {
        state: 'failed',
        reason: 'SyncFailed',
        message: 'one or more objects failed to apply',
      },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'is Argo CD and cannot compare',
      {
        application: {
          status: {
            conditions: [{ type: 'ComparisonError', message: 'no such path' }],
          },
        },
      },
      { state: 'failed', reason: 'ComparisonError' },
      'GITOPS_NOT_SYNCED',
    ],
    [
      'is Argo CD and has not compared yet',
      { application: { status: { sync: { status: 'Unknown' } } } },
      { state: 'unknown' },
    ],
    [
      'is Argo CD and was not read',
      { application: {}, unread: 'argoApplications' },
      { state: 'unknown', action: 'Allow it' },
    ],
  ];
  it.each(
    cases.map(
      ([title, given, state, code = 'nothing']) =>
        [title, given, state, code] as const,
    ),
  )('%s', (_, given, state, code) => {
    const gitOps = found(given);
    expect(gitOps?.gitOps).toMatchObject(state);
    expect(gitOps?.cause?.code ?? 'nothing').toBe(code);
  });

  it('is told on the trace, as a warning, and leaves the verdict alone', () => {
    const trace = traceExposure(
      indexOf({ kustomization: ready('False', 'BuildFailed') }),
      ref(),
    );
    expect(trace).toMatchObject({
      verdict: 'reachable',
      warnings: 1,
      gitOps: { state: 'failed', reason: 'BuildFailed' },
    });
    const [finding] = trace.hops.flatMap(({ findings }) => findings);
    expect(finding.message).toBe(
      'Kustomization flux-system/default--productpage has not applied what is merged: BuildFailed.',
    );
    expect(finding.fix.remedies[0]).toMatchObject({
      argv: expect.arrayContaining(['reconcile', 'default--productpage']),
    });
  });

  it('is no reason for a hop to be unknown', () => {
    const trace = traceExposure(
      indexOf({ unread: 'fluxKustomizations' }),
      ref(),
    );
    expect(trace).toMatchObject({ verdict: 'reachable', missing: [] });
    expect(trace.hops.filter(({ status }) => status === 'unknown')).toEqual([]);
  });
});
