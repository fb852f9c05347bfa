import { z } from 'zod';
import { apiVersionOf } from '../apiVersionOf';
import { toWire } from '../wireKinds';
import { SandboxCluster } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';
import { KubeRequest } from './parseKubeRequest';
import { KubeStatus } from './KubeStatus';
import { parseSelectors } from './parseSelectors';

const continueToken = z.object({ version: z.number(), after: z.string() });

const keyOf = ({ metadata }: KubeObject) =>
  `${metadata.namespace ?? ''}/${metadata.name}`;

/** Answers a list, in pages where the client asks for a limit. */
export function listObjects(
  store: SandboxCluster,
  { info, namespace }: KubeRequest,
  query: URLSearchParams,
) {
  const limit = Number(query.get('limit') ?? 0);
  const from = parseContinue(query.get('continue'));
  if (from && store.changesSince(info.kind, from.version) === 'gone') {
    throw new KubeStatus(410, 'The provided continue parameter is too old');
  }

  const all = store
    .list(info.kind, namespace)
    .filter(parseSelectors(query))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .filter(object => !from || keyOf(object) > from.after);
  const page = limit > 0 ? all.slice(0, limit) : all;
  const version = from?.version ?? store.resourceVersion;

  return {
    kind: `${info.wireKind ?? info.kind}List`,
    apiVersion: apiVersionOf(info),
    metadata: {
      // The first page's version: a watch from there repeats what changed while the pages were read.
      resourceVersion: String(version),
      ...(page.length < all.length && {
        continue: toContinue({ version, after: keyOf(page[page.length - 1]) }),
        remainingItemCount: all.length - page.length,
      }),
    },
    items: page.map(toWire),
  };
}

function toContinue(token: z.infer<typeof continueToken>) {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function parseContinue(token: string | null) {
  if (!token) return undefined;
  try {
    const text = Buffer.from(token, 'base64url').toString();
    return continueToken.parse(JSON.parse(text));
  } catch {
    throw new KubeStatus(400, 'continue key is not valid');
  }
}
