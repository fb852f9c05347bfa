import { Response } from 'express';
import { apiVersionOf } from '../apiVersionOf';
import { toWire } from '../wireKinds';
import { ClusterEvent, SandboxCluster } from '../store/SandboxCluster';
import { KubeRequest } from './parseKubeRequest';
import { KubeStatus } from './KubeStatus';
import { parseSelectors } from './parseSelectors';

/** Seconds after which a watch ends when the client names none. */
const defaultTimeoutSeconds = 1800;

/**
 * Answers a watch: one JSON object a line until the time is up, the client hangs up or the API server goes away. The
 * first lines are what changed since the client's version, or every object where it has none.
 */
export function watchObjects(
  store: SandboxCluster,
  { info, namespace, name }: KubeRequest,
  query: URLSearchParams,
  res: Response,
  bookmarkMilliseconds: number,
) {
  const selected = parseSelectors(query);
  const concerns = ({ object }: Pick<ClusterEvent, 'object'>) =>
    object.kind === info.kind &&
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (name === undefined || object.metadata.name === name);
  const since = query.get('resourceVersion') ?? '';
  const missed = changesSince(store, info.kind, since);

  res.status(200).type('application/json');
  res.flushHeaders();
  const send = (type: string, object: unknown) =>
    res.write(`${JSON.stringify({ type, object })}\n`);
  if (missed === 'gone') {
    const status = new KubeStatus(410, `too old resource version: ${since}`);
    send('ERROR', status);
    res.end();
    return;
  }

  // An object that stops matching the selector is gone as far as this watch is concerned.
  const known = new Set<unknown>(
    store
      .list(info.kind)
      .filter(selected)
      .map(({ metadata }) => metadata.uid),
  );
  function pass(event: ClusterEvent) {
    if (!concerns(event)) return;
    const { uid } = event.object.metadata;
    const matches = event.type !== 'DELETED' && selected(event.object);
    if (matches) {
      send(event.type, toWire(event.object));
      known.add(uid);
    } else if (
      event.type === 'DELETED' ? selected(event.object) : known.has(uid)
    ) {
      send('DELETED', toWire(event.object));
      known.delete(uid);
    }
  }

  missed.forEach(pass);
  const unsubscribe = store.onChange(pass);
  const bookmark = () =>
    send('BOOKMARK', {
      kind: info.wireKind ?? info.kind,
      apiVersion: apiVersionOf(info),
      metadata: { resourceVersion: String(store.resourceVersion) },
    });
  const bookmarks =
    query.get('allowWatchBookmarks') === 'true'
      ? setInterval(bookmark, bookmarkMilliseconds)
      : undefined;
  const seconds = Number(query.get('timeoutSeconds')) || defaultTimeoutSeconds;
  const timeout = setTimeout(() => res.end(), seconds * 1000);
  const offInterrupt = store.onInterrupt(() => res.destroy());

  res.on('close', () => {
    unsubscribe();
    offInterrupt();
    clearInterval(bookmarks);
    clearTimeout(timeout);
  });
}

function changesSince(store: SandboxCluster, kind: string, since: string) {
  if (since !== '' && since !== '0') {
    return store.changesSince(kind, Number(since));
  }
  return store.list(kind).map(
    (object): ClusterEvent => ({
      type: 'ADDED',
      object,
      resourceVersion: Number(object.metadata.resourceVersion),
    }),
  );
}
