import { Readable } from 'node:stream';
import { AuthService } from '@backstage/backend-plugin-api';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  EXPOSURE_DOCUMENT_TYPE,
  SpokesClient,
  spokesTraceReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { toDocument } from './toDocument';

const linesAtOnce = 200;

/**
 * Reads every service of the fleet for the index, and says of each which entity decides who may find it. A read that
 * fails fails as a whole, and the index stays as it was.
 */
export class SpokesCollatorFactory implements DocumentCollatorFactory {
  readonly type = EXPOSURE_DOCUMENT_TYPE;
  readonly visibilityPermission = spokesTraceReadPermission;

  readonly #auth: AuthService;
  readonly #client: Pick<SpokesClient, 'listTraced'>;
  readonly #locationTemplate: string;

  constructor(options: {
    auth: AuthService;
    client: Pick<SpokesClient, 'listTraced'>;
    locationTemplate: string;
  }) {
    this.#auth = options.auth;
    this.#client = options.client;
    this.#locationTemplate = options.locationTemplate;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    let cursor: string | undefined;
    do {
      const page = await this.#client.listTraced(
        { cursor, limit: linesAtOnce },
        { token: await this.#token() },
      );
      for (const line of page.items) {
        const { entityRef } = line;
        // Search shows a document without an entity to everyone.
        if (entityRef) {
          yield {
            ...toDocument(line, {
              entityRef,
              locationTemplate: this.#locationTemplate,
            }),
            authorization: { resourceRef: entityRef },
          };
        }
      }
      cursor = page.next;
    } while (cursor);
  }

  /** Of each page's own: reading a large fleet may outlast one. */
  async #token(): Promise<string> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'spokes',
    });
    return token;
  }
}
