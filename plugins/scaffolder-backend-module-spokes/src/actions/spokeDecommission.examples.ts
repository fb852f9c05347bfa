import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Propose the end of a spoke that serves nothing any more',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:spoke:decommission',
          input: { spoke: 'fitsync-prod-spoke', confirm: 'fitsync-prod-spoke' },
        },
      ],
    }),
  },
];
