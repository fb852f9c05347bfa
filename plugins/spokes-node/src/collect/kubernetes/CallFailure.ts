import { CustomErrorBase } from '@backstage/errors';

/**
 * A call to an API server that did not work: its status, or the code of what went wrong on the way. The server's own
 * words stay behind: they may quote anything.
 */
export class CallFailure extends CustomErrorBase {
  name = 'CallFailure' as const;

  constructor(readonly status: number | undefined, readonly code?: string) {
    super(`The API server call failed: ${status ?? code ?? 'unknown'}`);
  }

  static from(error: unknown): CallFailure {
    if (error instanceof CallFailure) return error;
    const { statusCode, code } = Object(error);
    return new CallFailure(
      typeof statusCode === 'number' ? statusCode : undefined,
      typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code)
        ? code
        : undefined,
    );
  }
}
