interface Container {
  name: string;
  image?: string;
  restartPolicy?: string;
}

interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
}

/** Images whose names contain this cannot be pulled. */
const unpullable = 'does-not-exist';

const condition = (type: string, holds: boolean, reason?: string) => ({
  type,
  status: holds ? 'True' : 'False',
  ...(!holds && reason && { reason }),
});

/** What the kubelet reports of a scheduled pod, before and after its containers are ready. */
export function podStatus(
  spec: PodSpec,
  addresses: { podIP: string; hostIP: string },
  readiness: 'starting' | 'ready',
) {
  const canRun = ({ image }: Container) => !image?.includes(unpullable);
  const { containers, initContainers = [] } = spec;
  const initialized = initContainers.every(canRun);
  const ready =
    readiness === 'ready' && initialized && containers.every(canRun);

  const statusOf = (container: Container, isInit: boolean) => {
    const { name, image } = container;
    const finished = isInit && container.restartPolicy !== 'Always';
    const common = { name, image, restartCount: 0 };
    if (!canRun(container)) {
      const waiting = { reason: 'ImagePullBackOff' };
      return { ...common, ready: false, state: { waiting } };
    }
    if (!isInit && !initialized) {
      const waiting = { reason: 'PodInitializing' };
      return { ...common, ready: false, state: { waiting } };
    }
    if (finished) {
      const terminated = { reason: 'Completed', exitCode: 0 };
      return { ...common, ready: true, state: { terminated } };
    }
    return {
      ...common,
      ready: readiness === 'ready',
      started: true,
      state: { running: {} },
    };
  };

  return {
    phase: containers.every(canRun) && initialized ? 'Running' : 'Pending',
    ...addresses,
    conditions: [
      condition('PodScheduled', true),
      condition('Initialized', initialized, 'ContainersNotInitialized'),
      condition('ContainersReady', ready, 'ContainersNotReady'),
      condition('Ready', ready, 'ContainersNotReady'),
    ],
    initContainerStatuses: initContainers.map(init => statusOf(init, true)),
    containerStatuses: containers.map(one => statusOf(one, false)),
  };
}
