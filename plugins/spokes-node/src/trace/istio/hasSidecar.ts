import { Pod } from '@fitsync/backstage-plugin-spokes-common';

const isProxy = ({ name }: { name: string }) => name === 'istio-proxy';

const isNative = ({ restartPolicy }: { restartPolicy?: string }) =>
  restartPolicy === 'Always';

/** True if an Istio proxy runs in the pod: as a container, or as a native sidecar (the default since Istio 1.27). */
export function hasSidecar({ spec }: Pick<Pod, 'spec'>): boolean {
  // Asked of the same pods by many checks, so nothing is put together for it.
  const native = spec.initContainers.filter(isNative);
  for (const one of spec.containers) if (isProxy(one)) return true;
  return native.some(isProxy);
}
