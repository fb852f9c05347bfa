import { isEqual, sortBy } from 'lodash';
import { MalformedLog } from './MalformedLog';
import { ReducedObject } from './ReducedObject';

const nameOf = ({ metadata: { namespace, name } }: ReducedObject<unknown>) =>
  namespace ? `${namespace}/${name}` : name;

/** The reduced objects of one kind, and whether they differ from what was taken last. */
export class KindObjects<T> {
  readonly #log: MalformedLog;
  readonly #byName = new Map<string, ReducedObject<T>>();
  #changed = false;

  constructor(log: MalformedLog) {
    this.#log = log;
  }

  /** True since something of what is kept has changed. */
  get changed(): boolean {
    return this.#changed;
  }

  put(object: ReducedObject<T>): void {
    const name = nameOf(object);
    const before = this.#byName.get(name);
    this.#byName.set(name, object);
    this.#log.see(name, object);
    // A node's heartbeat, say, changes nothing of what is kept.
    if (!before || !isEqual(before.fact, object.fact)) this.#changed = true;
  }

  drop(object: ReducedObject<T>): void {
    if (this.#byName.delete(nameOf(object))) this.#changed = true;
  }

  replace(objects: ReducedObject<T>[]): void {
    const names = new Set(objects.map(nameOf));
    for (const [name, object] of this.#byName) {
      if (!names.has(name)) this.drop(object);
    }
    objects.forEach(object => this.put(object));
  }

  /** What there is, by name. The next change makes `changed` true again. */
  take(): { value: T[]; malformed: string[] } {
    this.#changed = false;
    const objects = sortBy([...this.#byName.values()], nameOf);
    return {
      value: objects.flatMap(({ fact }) => fact ?? []),
      malformed: objects.filter(({ fact }) => !fact).map(nameOf),
    };
  }
}
