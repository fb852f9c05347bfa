import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';

/** What selects the pods of an exposure; it never changes, for a Deployment's selector cannot. */
export const selector = ({ service }: ExposureBlueprint) => ({ app: service });

/** Name, namespace and labels of an object that belongs to one exposure alone. */
export const metadata = (exposure: ExposureBlueprint) => ({
  name: exposure.service,
  namespace: exposure.namespace,
  labels: { ...selector(exposure), 'app.kubernetes.io/managed-by': 'fitsync' },
});

/**
 * The `version` that Istio's telemetry groups by: the image's tag as far as a label may hold it, else the start of its
 * digest.
 */
export function versionLabel(image: string): string {
  const [name, digest = ''] = image.split('@sha256:');
  const [, tag = ''] = /:([^:/]+)$/.exec(name) ?? [];
  const label = tag
    .slice(0, 63)
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[^A-Za-z0-9]+$/, '');
  return label || digest.slice(0, 12) || 'v1';
}
