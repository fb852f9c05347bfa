import { LoggerService } from '@backstage/backend-plugin-api';
import { showObserved } from '@fitsync/backstage-plugin-spokes-common';
import { CollectedKind } from './collectedKinds';
import { kindResource } from './kindPath';
import { ReducedObject } from './ReducedObject';

/** Says once of each malformed object which one it is and which field is wrong, never what is in it. */
export class MalformedLog {
  readonly #cluster: string;
  readonly #resource: string;
  readonly #logger: LoggerService;
  readonly #said = new Map<string, string>();

  constructor(options: {
    cluster: string;
    kind: CollectedKind<unknown>;
    logger: LoggerService;
  }) {
    this.#cluster = options.cluster;
    this.#resource = kindResource(options.kind);
    this.#logger = options.logger;
  }

  see(name: string, { malformedAt }: ReducedObject<unknown>): void {
    if (malformedAt === undefined) {
      this.#said.delete(name);
      return;
    }
    this.#say(name, malformedAt);
  }

  nameless(count: number): void {
    if (count > 0) this.#say('(without a name)', 'metadata.name');
  }

  #say(object: string, field: string): void {
    if (this.#said.get(object) === field) return;
    this.#said.set(object, field);
    this.#logger.warn('An object of the cluster cannot be understood', {
      cluster: this.#cluster,
      resource: this.#resource,
      object: showObserved(object),
      field: showObserved(field),
    });
  }
}
