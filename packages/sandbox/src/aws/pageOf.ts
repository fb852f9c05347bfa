import { AwsError } from './AwsError';

export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/** Tokens are opaque to callers, and one that was never given out is refused. */
export function pageOf<T>(
  items: T[],
  size: number,
  token: string | undefined,
  invalidToken = 'InvalidNextToken',
): Page<T> {
  const start = token === undefined ? 0 : offsetOf(token, invalidToken);
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? tokenOf(end) : undefined,
  };
}

const prefix = 'from-';

function tokenOf(offset: number): string {
  return Buffer.from(`${prefix}${offset}`).toString('base64url');
}

function offsetOf(token: string, code: string): number {
  const [, offset] =
    Buffer.from(token, 'base64url')
      .toString()
      .match(/^from-(\d+)$/) ?? [];
  if (offset === undefined) {
    throw new AwsError(code, `The token ${token} is not valid.`);
  }
  return Number(offset);
}
