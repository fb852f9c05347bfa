import { KubeObject } from '@fitsync/sandbox';

const days = 24 * 60 * 60 * 1000;

/** What becomes of a Certificate with an issuer that gives what is asked for. */
export function issue(certificate: KubeObject): KubeObject {
  return {
    ...certificate,
    status: {
      notAfter: new Date(Date.now() + 90 * days).toISOString(),
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}
