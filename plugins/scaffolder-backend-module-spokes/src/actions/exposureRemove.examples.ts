import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose to take a service off its spoke',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:exposure:remove',
          input: {
            exposure: 'fitsync-prod-spoke/demo/podinfo',
            confirm: 'podinfo',
          },
        },
      ],
    }),
  },
];
