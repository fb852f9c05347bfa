import { SpokeAcceptance } from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import { KnownFleets } from './KnownFleets';
import { ReadFleets } from './readFleets';

/** By name of the spoke. */
export type AcceptancesBySpoke = ReadonlyMap<string, SpokeAcceptance[]>;

/**
 * What the blueprints of the fleet accept of their spokes, as they were read last. A repository that cannot be read takes
 * nothing back: what was merged stays merged.
 */
export class FleetAcceptances {
  readonly #fleets: Pick<KnownFleets, 'get'>;
  #current: AcceptancesBySpoke = new Map();

  #onChange: () => void = () => {};

  constructor({ fleets }: { fleets: Pick<KnownFleets, 'get' | 'onRead'> }) {
    this.#fleets = fleets;
    fleets.onRead(read => {
      if (this.#take(read)) this.#onChange();
    });
  }

  /** Called when something is accepted, or not any more. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** The same object until something differs. Asking keeps it up to date, and waits for no git host. */
  current(): AcceptancesBySpoke {
    this.#fleets.get();
    return this.#current;
  }

  #take({ fleets, unread }: ReadFleets): boolean {
    const next = new Map(unread.length > 0 ? this.#current : []);
    for (const { content } of fleets) {
      for (const { blueprint } of content.spokes) {
        const { name, accepted } = blueprint;
        if (accepted) next.set(name, accepted);
        else next.delete(name);
      }
    }
    if (isEqual(next, this.#current)) return false;
    this.#current = next;
    return true;
  }
}
