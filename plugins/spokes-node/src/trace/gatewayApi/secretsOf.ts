import { Finding, Gateway } from '@fitsync/backstage-plugin-spokes-common';
import { isSecret } from './isSecret';
import { isTranslatedGateway, ListenerCertificate } from './TranslatedGateway';

/** The Secrets that a listener names as its certificates. */
export function secretsOf(gateway: Gateway): ListenerCertificate[] {
  return isTranslatedGateway(gateway)
    ? (gateway.origin.certificates ?? []).filter(isSecret)
    : [];
}

/**
 * Of two certificates a client gets the one whose algorithm it speaks: what is wrong with one is not wrong for all, as long
 * as the other can be one.
 */
export function shareOfCertificate(gateway: Gateway): Finding['share'] {
  const total = secretsOf(gateway).length;
  return total > 1 ? { affected: 1, total, of: 'certificates' } : undefined;
}
