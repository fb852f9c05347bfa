import {
  ANNOTATION_CALLS,
  ANNOTATION_ENTITY,
} from '@fitsync/backstage-plugin-spokes-common';
import { KubeObject } from '../../world/World';

export interface AppVersion {
  version: string;
  image: string;
}

export interface App {
  name: string;
  namespace: string;
  port: number;
  /** Entity that the Service names as its owner. */
  entity: string;
  versions: AppVersion[];
  /** Services of the namespace that it calls. */
  calls?: string[];
}

/** ServiceAccount, Service and a Deployment for each version of an app, as its repository would hold them. */
export function appObjects(app: App): KubeObject[] {
  const { name, namespace, port, entity, versions, calls } = app;
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace, labels: { app: name } },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name,
        namespace,
        labels: { app: name, service: name },
        annotations: {
          [ANNOTATION_ENTITY]: entity,
          ...(calls && { [ANNOTATION_CALLS]: calls.join(',') }),
        },
      },
      spec: {
        selector: { app: name },
        ports: [{ name: 'http', port, targetPort: port }],
      },
    },
    ...versions.map(version => deployment(app, version)),
  ];
}

function deployment(
  { name, namespace, port }: App,
  { version, image }: AppVersion,
): KubeObject {
  const labels = { app: name, version };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `${name}-${version}`, namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          containers: [
            {
              name,
              image,
              ports: [{ name: 'http', containerPort: port }],
              readinessProbe: { tcpSocket: { port } },
            },
          ],
        },
      },
    },
  };
}
