import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Propose a service that answers below a path, and register its component',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:exposure:propose',
          input: {
            name: 'podinfo',
            owner: 'group:default/demo',
            image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
            containerPort: 9898,
            spoke: 'fitsync-prod-spoke',
            path: '/podinfo',
            healthPath: '/readyz',
          },
        },
        {
          id: 'register',
          name: 'Register component',
          action: 'catalog:register',
          if: '${{ steps.propose.output.catalogInfoUrl }}',
          input: {
            catalogInfoUrl: '${{ steps.propose.output.catalogInfoUrl }}',
            optional: true,
          },
        },
      ],
    }),
  },
  {
    description:
      "Propose a whole blueprint for a component that exists already, with the user's token",
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:exposure:propose',
          input: {
            repoUrl: 'github.com?owner=fitsync&repo=fleet',
            token: '${{ secrets.USER_OAUTH_TOKEN }}',
            blueprint: {
              service: 'cart',
              namespace: 'shop',
              spoke: 'fitsync-stage-spoke',
              owner: 'group:default/shop',
              component: 'component:default/cart',
              image: 'registry.example.com/shop/cart:2.1.0',
              ports: { container: 8080 },
              method: { kind: 'path', path: '/cart' },
            },
          },
        },
      ],
    }),
  },
];
