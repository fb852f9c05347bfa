import { ServiceUnavailableError } from '@backstage/errors';
import { RepositoryEntry } from '../config/RepositoryEntry';

/** More than any answer about one repository's branches and pull requests needs. */
const mostBytes = 16 * 1024 * 1024;

/**
 * One call of a host's API. Follows no redirect, which could carry the token to a place that nobody configured, and
 * reads no more than a limit.
 */
export async function fetchFromHost(
  url: string,
  init: RequestInit,
  { host }: RepositoryEntry,
  limit = mostBytes,
): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: 'manual' });
  if (!response.body) return response;
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of response.body) {
    received += chunk.byteLength;
    if (received > limit) {
      throw new ServiceUnavailableError(
        `Git host ${host} answered with more than ${limit} bytes. Check apiBaseUrl of ${host} under integrations in app-config.`,
      );
    }
    chunks.push(chunk);
  }
  const { status, statusText, headers } = response;
  return new Response(Buffer.concat(chunks), { status, statusText, headers });
}
