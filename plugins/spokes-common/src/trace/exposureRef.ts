import { InputError } from '@backstage/errors';

/**
 * A service made reachable on a spoke. Written `spoke/namespace/service`.
 *
 * @public
 */
export interface ExposureRef {
  /** Name of the spoke. */
  spoke: string;
  /** Namespace of the Service. */
  namespace: string;
  /** Name of the Service. */
  service: string;
}

/** `spoke/namespace/service` @public */
export function formatExposureRef(ref: ExposureRef): string {
  return `${ref.spoke}/${ref.namespace}/${ref.service}`;
}

const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Reads `spoke/namespace/service`.
 *
 * @throws InputError naming the part that is wrong.
 * @public
 */
export function parseExposureRef(text: string): ExposureRef {
  const parts = text.trim().split('/');
  if (parts.length !== 3) {
    throw new InputError(
      `'${text}' is no exposure: expected spoke/namespace/service, e.g. fitsync-prod-spoke/default/productpage`,
    );
  }
  const [spoke, namespace, service] = parts;
  for (const [name, value] of Object.entries({ spoke, namespace, service })) {
    if (!label.test(value)) {
      throw new InputError(
        `'${text}' is no exposure: its ${name} '${value}' must be a DNS-1123 label (lower-case letters, digits and '-', at most 63)`,
      );
    }
  }
  return { spoke, namespace, service };
}
