import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { RegisteredFault } from '../faults/registry';
import { Undo } from '../faults/defineFault';
import { World } from '../world/World';

interface Injection {
  fault: RegisteredFault;
  spoke: string;
  byHand: boolean;
  undo: Undo;
}

/** Which faults are at work on which spokes, and the way to take each away again. */
export class FaultBoard {
  readonly #world: World;
  readonly #faults: readonly RegisteredFault[];
  #injections: Injection[] = [];
  #brokenByHand = false;

  constructor(options: { world: World; faults: readonly RegisteredFault[] }) {
    this.#world = options.world;
    this.#faults = options.faults;
  }

  /** True once somebody injected a fault by hand; mending does not make it false. */
  get brokenByHand(): boolean {
    return this.#brokenByHand;
  }

  list() {
    return this.#faults.map(fault => {
      const injections = this.#injections.filter(one => one.fault === fault);
      const spokesOf = (some: Injection[]) => some.map(({ spoke }) => spoke);
      return {
        fault,
        injectedOn: spokesOf(injections),
        seededOn: spokesOf(injections.filter(({ byHand }) => !byHand)),
      };
    });
  }

  /** Part of the scenario: stays when everything injected by hand is mended. */
  seed(id: string, spoke: string): void {
    this.#inject(id, spoke, false);
  }

  inject(id: string, spoke: string): void {
    this.#inject(id, spoke, true);
    this.#brokenByHand = true;
  }

  clear(id: string, spoke: string): void {
    this.#find(id, spoke);
    this.#clear(one => one.fault.id === id && one.spoke === spoke);
  }

  /** Everything that was injected by hand; the scenario's own faults too, when asked. */
  mendAll({ seeds = false } = {}): void {
    this.#clear(one => one.byHand || seeds);
  }

  /** A spoke that goes takes its faults along. */
  forget(spoke: string): void {
    this.#clear(one => one.spoke === spoke);
  }

  #inject(id: string, spoke: string, byHand: boolean) {
    const fault = this.#find(id, spoke);
    const known = this.#injections.some(
      one => one.fault === fault && one.spoke === spoke,
    );
    if (!known) this.#add({ fault, spoke, byHand });
  }

  #add({ fault, spoke, byHand }: Omit<Injection, 'undo'>) {
    try {
      const undo = fault.inject(this.#world, spoke);
      this.#injections.push({ fault, spoke, byHand, undo });
    } catch (error) {
      throw new ConflictError(
        `${fault.id} cannot be injected on ${spoke} as things stand`,
        error,
      );
    }
  }

  /**
   * An undo puts back what was there before its own injection. So later ones on the same spoke are undone first, newest
   * first, and those that stay are injected anew.
   */
  #clear(goes: (injection: Injection) => boolean) {
    const first = this.#injections.findIndex(goes);
    if (first === -1) return;
    const unwound = this.#injections.splice(first);
    [...unwound].reverse().forEach(({ undo }) => undo());
    for (const injection of unwound.filter(one => !goes(one))) {
      try {
        this.#add(injection);
      } catch {
        // It rested on what has just been mended, so it is not at work any more; the list says so.
      }
    }
  }

  #find(id: string, spoke: string): RegisteredFault {
    if (!this.#world.clusters.has(spoke)) {
      const names = [...this.#world.clusters.keys()].join(', ');
      throw new InputError(`spoke: ${spoke || 'none'} is none of ${names}`);
    }
    const fault = this.#faults.find(one => one.id === id);
    if (!fault) throw new NotFoundError(`There is no fault ${id}`);
    return fault;
  }
}
