import { Deployment, Service } from '@fitsync/backstage-plugin-spokes-common';

/** The Deployment behind a Service; the name they usually share where none is found. */
export function workloadName(
  service: Service,
  deployments: readonly Deployment[],
): string {
  return (deployments[0] ?? service).metadata.name;
}
