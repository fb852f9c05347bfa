import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { TraceScope } from '../inputs/scope';
import { isReadyPod } from '../kubernetes/isReadyPod';

/** How long a first start is taken for what it is; after that, pods that are not ready are a finding. */
const firstStartMs = 2 * 60_000;

/** What the kubelet says of a container that has not been started yet. */
const beforeStart = ['ContainerCreating', 'PodInitializing'];

/**
 * How many pods of a new Service start for the first time, as long as none is ready and nothing has gone wrong; else
 * none. A Service that is older was live before: its restart is an outage, and is told as one. Time is that of the facts.
 */
export function startingPods(scope: TraceScope): number {
  const service = scope.resolve('service');
  const pods = scope.resolve('servicePods');
  if (service.outcome !== 'ok' || pods.outcome !== 'ok') return 0;

  const { takenAt } = scope.facts;
  const starts =
    isNew(service.value.metadata, takenAt) &&
    pods.value.every(pod => isNew(pod.metadata, takenAt) && isStarting(pod));
  return starts ? pods.value.length : 0;
}

function isNew(
  { creationTimestamp }: Pod['metadata'],
  takenAt: string,
): boolean {
  const created = Date.parse(creationTimestamp ?? '');
  return Date.parse(takenAt) - created < firstStartMs;
}

function isStarting(pod: Pod): boolean {
  const { conditions, containerStatuses, initContainerStatuses } = pod.status;
  const refused = conditions.some(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  );
  return (
    !isReadyPod(pod) &&
    !refused &&
    containerStatuses.every(hasNotFailed) &&
    initContainerStatuses.every(hasNotFailed)
  );
}

type ContainerStatus = Pod['status']['containerStatuses'][number];

function hasNotFailed({
  restartCount,
  state,
  lastState,
}: ContainerStatus): boolean {
  const waiting = state.waiting?.reason;
  return (
    restartCount === 0 &&
    !lastState.terminated &&
    !state.terminated?.exitCode &&
    (waiting === undefined || beforeStart.includes(waiting))
  );
}
