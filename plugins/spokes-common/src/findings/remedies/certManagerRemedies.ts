import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';
import { readOrLook } from './readOrLook';

/** Has cert-manager issue the certificate again. One that somebody else issued is for them to renew. */
export function certManagerRemedies(options: {
  resource: ResourceRef;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, docs } = options;
  if (resource.kind !== 'Certificate') return readOrLook(resource, docs);
  return kubernetesRemedies({
    resource,
    docs,
    remedies: ({ kubectl, name }) => {
      const [, ...place] = kubectl();
      const certificate = 'certificates.cert-manager.io';
      return [
        {
          kind: 'command',
          argv: ['cmctl', ...place, 'renew', name],
          risk: 'The issuer is asked at once, and counts it against its limits; the certificate in use stays until the new one is there.',
          verify: kubectl('describe', certificate, name),
          backToCode:
            'Nothing to put back: cert-manager writes the secret. Where it fails again, its message says what the issuer wants.',
        },
        { kind: 'docs', ...docs },
      ];
    },
  });
}
