import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose a spoke with the next free block',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:spoke:propose',
          input: {
            name: 'fitsync-qa-spoke',
            owner: 'group:default/platform',
            hub: 'fitsync-hub',
            workers: 2,
          },
        },
      ],
    }),
  },
  {
    description: 'Propose a spoke with a control plane that outlives a zone',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:spoke:propose',
          input: {
            name: 'payments',
            owner: 'group:default/payments',
            hub: 'fitsync-hub',
            cidr: '10.7.0.0/16',
            zones: ['us-east-2a'],
            masters: 3,
            workers: 3,
            instanceType: 'm7g.large',
            gitops: 'argocd',
            domains: [{ host: 'pay.example.com', zoneId: 'Z0123456789ABC' }],
          },
        },
      ],
    }),
  },
];
