import { ClusterEvent } from './SandboxCluster';

/** The last changes of a cluster; what is older is gone, as in a compacted etcd. */
export class EventHistory {
  readonly #limit: number;
  readonly #events: ClusterEvent[] = [];
  #forgottenUpTo = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(event: ClusterEvent) {
    this.#events.push(event);
    while (this.#events.length > this.#limit) {
      this.#forgottenUpTo = this.#events.shift()!.resourceVersion;
    }
  }

  since(kind: string, resourceVersion: number): ClusterEvent[] | 'gone' {
    if (resourceVersion < this.#forgottenUpTo) return 'gone';
    return this.#events.filter(
      event =>
        event.resourceVersion > resourceVersion && event.object.kind === kind,
    );
  }
}
