import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Describe a hub that was made by hand',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:adopt:propose',
          input: {
            hub: 'corp-network',
            owner: 'group:default/platform',
            stateBucket: 'corp-terraform-state',
          },
        },
      ],
    }),
  },
  {
    description: 'Describe a spoke behind it',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:adopt:propose',
          input: {
            hub: 'corp-network',
            spoke: 'legacy-shop',
            owner: 'group:default/platform',
            stateBucket: 'corp-terraform-state',
          },
        },
      ],
    }),
  },
];
