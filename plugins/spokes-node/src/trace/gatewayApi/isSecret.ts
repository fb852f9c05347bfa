import { ListenerCertificate } from './TranslatedGateway';

/** True for what can hold a certificate. */
export function isSecret({ group, kind }: ListenerCertificate): boolean {
  return group === '' && kind === 'Secret';
}
