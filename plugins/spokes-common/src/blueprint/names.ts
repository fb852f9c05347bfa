import { z } from 'zod';

const labelText =
  "must be a DNS-1123 label: lower-case letters and digits with single '-' between them, at most 63 characters";

/** A DNS-1123 label without `--`, which joins names in branches and files and so must not be part of one. */
export const labelSchema = z
  .string()
  .max(63, labelText)
  .regex(/^[a-z0-9](?:-?[a-z0-9])*$/, labelText);

const serviceText = `must be a Service name: ${labelText.slice(
  'must be '.length,
)}, beginning with a letter`;

/** A name for a Service, which Kubernetes wants to begin with a letter (RFC 1035). */
export const serviceNameSchema = z
  .string()
  .max(63, serviceText)
  .regex(/^[a-z](?:-?[a-z0-9])*$/, serviceText);

const reservedNamespaces = new Set([
  'argocd',
  'cert-manager',
  'flux-system',
  'istio-system',
]);

/** A namespace that an app may live in. */
export const appNamespaceSchema = labelSchema.refine(
  name => !name.startsWith('kube-') && !reservedNamespaces.has(name),
  'must be a namespace of apps: kube-*, istio-system, flux-system, argocd and cert-manager belong to the platform',
);

const hostText =
  'must be a host name (RFC 1123): labels of lower-case letters, digits and -, at least two of them, at most 253 characters, no wildcard';

/** A host name by RFC 1123, in lower case. @public */
export const hostSchema = z
  .string()
  .max(253, hostText)
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/,
    hostText,
  );

const pathText =
  "must begin with '/', without one at the end, of letters, digits and . _ ~ - between slashes; no '..', spaces or control characters, at most 200 characters";

/**
 * A URL path as a prefix: `/` or `/a/b`. A slash at the end is refused, because `/a` serves `/a/` as well.
 *
 * @public
 */
export const urlPathSchema = z
  .string()
  .max(200, pathText)
  .regex(
    /^\/(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)*)?$/,
    pathText,
  );

/** A TCP port, 1 to 65535. @public */
export const portSchema = z
  .int('must be a whole number from 1 to 65535')
  .min(1, 'must be a port from 1 to 65535')
  .max(65535, 'must be a port from 1 to 65535');
