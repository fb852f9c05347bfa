import { createPrivateKey, X509Certificate } from 'node:crypto';
import { SecretManifest } from '../schemas/core';

/** What a gateway could do with a secret. Its values go nowhere. */
export type SecretState =
  | {
      kind: 'usable';
      /** Until when, as ISO text, and for which names; none where it names no host at all. */
      until: string;
      names: string[];
    }
  | { kind: 'invalid'; why: string }
  | { kind: 'expired'; at: string };

/** Holds a TLS secret, of Kubernetes' kind or of Istio's, against what Envoy needs. */
export function inspectSecret(secret: SecretManifest, now: Date): SecretState {
  const certificate = valueOf(secret, ['tls.crt', 'cert']);
  const key = valueOf(secret, ['tls.key', 'key']);
  if (certificate === undefined || key === undefined) {
    return {
      kind: 'invalid',
      why: 'it lacks the keys tls.crt and tls.key',
    };
  }
  let parsed: X509Certificate;
  try {
    parsed = new X509Certificate(certificate);
  } catch {
    return { kind: 'invalid', why: 'its certificate is not PEM' };
  }
  try {
    if (!parsed.checkPrivateKey(createPrivateKey(key))) {
      return {
        kind: 'invalid',
        why: 'its key does not belong to its certificate',
      };
    }
  } catch {
    return { kind: 'invalid', why: 'its key is not PEM' };
  }
  const end = new Date(parsed.validTo);
  return end < now
    ? { kind: 'expired', at: end.toISOString() }
    : { kind: 'usable', until: end.toISOString(), names: namesOf(parsed) };
}

/** Clients look at the alternative names alone, where there are any. */
function namesOf({ subjectAltName, subject }: X509Certificate): string[] {
  const alternative = (subjectAltName ?? '')
    .split(', ')
    .flatMap(entry => /^DNS:(.+)$/.exec(entry)?.[1] ?? []);
  const [, common] = /^CN=(.+)$/m.exec(subject) ?? [];
  return alternative.length > 0 || !common ? alternative : [common];
}

function valueOf(
  { data, stringData }: SecretManifest,
  names: readonly string[],
): string | undefined {
  for (const name of names) {
    if (Object.hasOwn(stringData, name)) return stringData[name];
    if (Object.hasOwn(data, name)) {
      return Buffer.from(data[name], 'base64').toString('utf8');
    }
  }
  return undefined;
}
