import { JsonObject } from '@backstage/types';

/** Every kind of host that the product writes to; what holds for one holds for the others. */
export const gitHostKinds = ['github', 'gitlab'] as const;

export type GitHostKind = (typeof gitHostKinds)[number];

/** Where the kind's API is below the host. */
export const apiPaths: Record<GitHostKind, string> = {
  github: '/api/v3',
  gitlab: '/api/v4',
};

/** `integrations` with one host of a kind. */
export function integrationOf(
  kind: GitHostKind,
  { host, token }: { host: string; token: string },
): JsonObject {
  const apiBaseUrl = `http://${host}${apiPaths[kind]}`;
  const baseUrl = `http://${host}`;
  return {
    [kind]: [
      { host, apiBaseUrl, token, ...(kind === 'gitlab' && { baseUrl }) },
    ],
  };
}
