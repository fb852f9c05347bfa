import { CustomErrorBase } from '@backstage/errors';

const reasons = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  410: 'Expired',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
} as const;

export type KubeStatusCode = keyof typeof reasons;

/** A refusal as the Kubernetes API words it: an object of kind `Status`. */
export class KubeStatus extends CustomErrorBase {
  name = 'KubeStatus' as const;

  constructor(readonly code: KubeStatusCode, message: string) {
    super(message);
  }

  toJSON() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: reasons[this.code],
      code: this.code,
    };
  }
}
