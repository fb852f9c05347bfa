import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Raise K3s by a patch version and add a worker',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:spoke:update',
          input: {
            spoke: 'fitsync-prod-spoke',
            k3sVersion: 'v1.35.7+k3s1',
            workers: 2,
          },
        },
      ],
    }),
  },
];
