import {
  ingressNoEndpoints,
  noReadyEndpoint,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { isInstalledGateway } from '../../lookup/gatewayPods';
import { workloadsBehind } from '../../lookup/workloads';

/** Kinds that set the number of somebody else's pods. */
const scaling = [
  'autoscaling/HorizontalPodAutoscaler',
  'keda.sh/ScaledObject',
  'argoproj.io/Rollout',
];

/** Workloads that are written with no pods, where nothing in their namespace could scale them up again. */
export const workloadsRun = defineManifestCheck({
  id: 'service.workloads-run',
  description: 'Some workload behind each Service asks for pods.',
  emits: [noReadyEndpoint, ingressNoEndpoints],
  run(set, report) {
    const scaled = new Set(
      set.sources
        .filter(({ groupKind }) => scaling.includes(groupKind))
        .map(({ namespace }) => namespace),
    );
    for (const service of set.services) {
      if (scaled.has(service.metadata.namespace)) continue;
      const pods = workloadsBehind(set, service);
      if (pods.length === 0 || pods.some(one => one.replicas !== 0)) continue;
      if (isInstalledGateway(service.spec.selector)) {
        report(ingressNoEndpoints, {
          on: service,
          args: { service: nameOf(service), pods: '0' },
          at: ['spec', 'selector'],
        });
        continue;
      }
      report(noReadyEndpoint, {
        on: service,
        args: {
          service: nameOf(service),
          ready: '0',
          total: '0',
          workload: pods[0].metadata.name,
        },
        at: ['spec', 'selector'],
        severity: 'warning',
      });
    }
  },
});
