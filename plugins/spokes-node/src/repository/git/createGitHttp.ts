import { ServiceUnavailableError } from '@backstage/errors';
import { HttpClient } from 'isomorphic-git';
import { RepositoryEntry } from '../config/RepositoryEntry';
import { failureOfStatus } from '../hosts/failureOfStatus';
import { limitOf } from '../hosts/limitOf';
import { unreachable } from '../hosts/unreachable';
import { unpackedBytes } from './unpackedBytes';

/** Manifests pack to about a fifth of their length. */
const mostTimes = 8;

/**
 * Git's way to one repository: sends the credentials to its address and nowhere else, follows no redirect, stops at
 * the signal and at a number of bytes.
 */
export function createGitHttp(options: {
  repository: RepositoryEntry;
  credentials: { username: string; password: string };
  usersToken: boolean;
  signal: AbortSignal;
  maxBytes: number;
}): HttpClient {
  const { repository, credentials, usersToken, signal, maxBytes } = options;
  const { username, password } = credentials;
  const authorization = `Basic ${Buffer.from(
    `${username}:${password}`,
  ).toString('base64')}`;
  let received = 0;

  // Read to its end before git sees it: git takes a stream that breaks off for one that is over.
  async function read(body: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) {
      received += chunk.byteLength;
      if (received > maxBytes) {
        throw new ServiceUnavailableError(
          `${repository.url} sent more than ${maxBytes} bytes. A repository of manifests should be smaller: move large files elsewhere.`,
        );
      }
      chunks.push(chunk);
    }
    return chunks;
  }

  async function assertUnpackable(answer: Buffer): Promise<void> {
    const most = maxBytes * mostTimes;
    const bytes = await unpackedBytes(answer, most).catch(() => {
      throw new ServiceUnavailableError(
        `${repository.url} answered with something that git does not understand. Try again in some minutes.`,
      );
    });
    if (bytes <= most) return;
    throw new ServiceUnavailableError(
      `${repository.url} sent files that unpack to more than ${most} bytes. A repository of manifests should be smaller: move large files elsewhere.`,
    );
  }

  return {
    async request({ url, method = 'GET', headers, body }) {
      const action = url.includes('git-receive-pack') ? 'push to' : 'clone';
      const chunks: Uint8Array[] = [];
      for await (const chunk of body ?? []) chunks.push(chunk);
      let response: Response;
      try {
        response = await fetch(url, {
          method,
          headers: { ...headers, authorization },
          ...(body && { body: Buffer.concat(chunks) }),
          redirect: 'manual',
          signal,
        });
      } catch {
        signal.throwIfAborted();
        throw unreachable(repository);
      }
      if (response.status !== 200) {
        await response.body?.cancel();
        throw failureOfStatus(response.status, {
          limit: limitOf(
            response.status,
            name => response.headers.get(name) ?? undefined,
          ),
          repository,
          action,
          usersToken,
        });
      }
      let answer: Uint8Array[];
      try {
        answer = await read(response.body ?? new ReadableStream());
      } catch (failure) {
        signal.throwIfAborted();
        if (failure instanceof ServiceUnavailableError) throw failure;
        throw unreachable(repository);
      }
      if (method === 'POST' && url.endsWith('/git-upload-pack')) {
        await assertUnpackable(Buffer.concat(answer));
      }
      return {
        url,
        method,
        headers: Object.fromEntries(response.headers),
        body: iterate(answer),
        statusCode: response.status,
        statusMessage: response.statusText,
      };
    },
  };
}

async function* iterate(chunks: Uint8Array[]) {
  yield* chunks;
}
