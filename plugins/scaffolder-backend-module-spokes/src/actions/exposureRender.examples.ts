import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Render the manifests of a service that answers below a path',
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Render manifests',
          action: 'spokes:exposure:render',
          input: {
            name: 'podinfo',
            owner: 'group:default/demo',
            image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
            containerPort: 9898,
            spoke: 'fitsync-prod-spoke',
            path: '/podinfo',
            stripPath: true,
          },
        },
      ],
    }),
  },
  {
    description: 'Render from a whole blueprint',
    example: stringify({
      steps: [
        {
          id: 'render',
          name: 'Render manifests',
          action: 'spokes:exposure:render',
          input: {
            blueprint: {
              service: 'cart',
              namespace: 'shop',
              spoke: 'fitsync-prod-spoke',
              owner: 'group:default/shop',
              image: 'registry.example.com/shop/cart:2.1.0',
              ports: { container: 8080, service: 8080 },
              replicas: 3,
              resources: { cpuRequest: '250m', memoryLimit: '512Mi' },
              method: { kind: 'path', path: '/cart', rewrite: '/' },
              timeout: '15s',
              retries: { attempts: 3, perTryTimeout: '5s' },
            },
          },
        },
      ],
    }),
  },
];
