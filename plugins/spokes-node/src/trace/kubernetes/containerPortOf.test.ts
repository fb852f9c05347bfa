import {
  podSchema,
  servicePortSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { containerPortOf } from './containerPortOf';

const pod = podSchema.parse({
  metadata: { name: 'pod' },
  spec: {
    containers: [
      {
        name: 'app',
        ports: [
          { name: 'http', containerPort: 9080 },
          { name: 'dns', containerPort: 53, protocol: 'UDP' },
        ],
      },
    ],
    initContainers: [
      {
        name: 'istio-proxy',
        restartPolicy: 'Always',
        ports: [{ name: 'metrics', containerPort: 15090 }],
      },
      { name: 'setup', ports: [{ name: 'setup', containerPort: 1 }] },
    ],
  },
});

const target = (port: object) =>
  containerPortOf(servicePortSchema.parse({ port: 80, ...port }), pod);

describe('containerPortOf', () => {
  it.each([
    [{}, 80],
    [{ targetPort: 8080 }, 8080],
    [{ targetPort: 0 }, 80],
    [{ targetPort: '8080' }, 8080],
    [{ targetPort: 'http' }, 9080],
    [{ targetPort: 'metrics' }, 15090],
    [{ targetPort: 'dns', protocol: 'UDP' }, 53],
    [{ targetPort: 'dns' }, undefined],
    [{ targetPort: 'setup' }, undefined],
    [{ targetPort: 'web' }, undefined],
  ])('reads %j as %s', (port, expected) => {
    expect(target(port)).toBe(expected);
  });
});
