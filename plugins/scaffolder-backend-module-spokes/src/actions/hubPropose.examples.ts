import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose a hub in two zones',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:hub:propose',
          input: {
            name: 'eu-hub',
            owner: 'group:default/platform',
            account: '222222222222',
            region: 'eu-west-1',
            cidr: '10.64.0.0/16',
            zones: ['eu-west-1a', 'eu-west-1b'],
            stateBucket: 'fitsync-state-eu',
          },
        },
      ],
    }),
  },
];
