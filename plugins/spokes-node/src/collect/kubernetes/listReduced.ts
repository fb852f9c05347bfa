import {
  createConfiguration,
  HttpMethod,
  KubeConfig,
  RequestContext,
} from '@kubernetes/client-node';
import { z } from 'zod';
import { CallFailure } from './CallFailure';
import { CollectedKind } from './collectedKinds';
import { kindPath, kindSelector } from './kindPath';
import { ReducedObject } from './ReducedObject';
import { reduceObject } from './reduceObject';

const pageSize = '500';
const pageMilliseconds = 30_000;

const pageSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().optional(),
    continue: z.string().optional(),
  }),
  items: z
    .array(z.unknown())
    .nullish()
    .transform(items => items ?? []),
});

export interface ReducedList<T> {
  metadata: { resourceVersion?: string };
  items: ReducedObject<T>[];
  /** Number of objects that had no name. */
  nameless: number;
}

/**
 * Lists a kind in all namespaces, page by page; each object is reduced as soon as it is read. The client's typed calls
 * are no use here: they know no Istio kinds, and turn times into dates.
 */
export async function listReduced<T>(options: {
  kubeConfig: KubeConfig;
  kind: CollectedKind<T>;
  onCall(): void;
  signal: AbortSignal;
}): Promise<ReducedList<T>> {
  const { kubeConfig, kind, onCall, signal } = options;
  const items: ReducedObject<T>[] = [];
  let nameless = 0;
  let next: string | undefined;
  let resourceVersion: string | undefined;

  do {
    onCall();
    const page = await readPage(kubeConfig, kind, next, signal);
    // Of the first page: a watch from there repeats what changed while the others were read.
    resourceVersion ??= page.metadata.resourceVersion;
    for (const raw of page.items) {
      const object = reduceObject(kind.schema, raw);
      if (object) items.push(object);
      else nameless += 1;
    }
    next = page.metadata.continue || undefined;
  } while (next);
  return { metadata: { resourceVersion }, items, nameless };
}

async function readPage(
  kubeConfig: KubeConfig,
  kind: CollectedKind<unknown>,
  next: string | undefined,
  signal: AbortSignal,
) {
  const server = kubeConfig.getCurrentCluster()?.server;
  const request = new RequestContext(
    `${server}${kindPath(kind)}`,
    HttpMethod.GET,
  );
  const selector = kindSelector(kind);
  if (selector) request.setQueryParam('fieldSelector', selector);
  request.setQueryParam('limit', pageSize);
  if (next) request.setQueryParam('continue', next);
  request.setHeaderParam('Accept', 'application/json');
  request.setSignal(
    AbortSignal.any([signal, AbortSignal.timeout(pageMilliseconds)]),
  );
  await kubeConfig.applySecurityAuthentication(request);

  const response = await createConfiguration()
    .httpApi.send(request)
    .toPromise()
    .catch(error => {
      throw CallFailure.from(error);
    });
  if (response.httpStatusCode !== 200) {
    throw new CallFailure(response.httpStatusCode);
  }
  try {
    return pageSchema.parse(JSON.parse(await response.body.text()));
  } catch (error) {
    throw new CallFailure(undefined, 'UNREADABLE_LIST');
  }
}
