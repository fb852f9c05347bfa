import { ExposureMethod } from '@fitsync/backstage-plugin-spokes-common';

export type CertificateSource = Extract<
  ExposureMethod,
  { kind: 'https' }
>['certificate'];

/**
 * The secret that the gateway serves a host with. It lies in the gateway's namespace beside those of every other app;
 * names of blueprints hold no `--`, so joined by it, no two apps make the same one. At most 128 of the 253 characters that
 * a secret's name may have.
 */
export const credentialName = ({
  certificate,
  namespace,
  service,
}: {
  certificate: CertificateSource;
  namespace: string;
  service: string;
}): string =>
  certificate.from === 'existing-secret'
    ? certificate.secretName
    : `${namespace}--${service}`;
