import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Repair everything that drifted',
    example: stringify({
      steps: [
        {
          id: 'repair',
          name: 'Open pull requests',
          action: 'spokes:drift:repair',
          input: {},
        },
      ],
    }),
  },
  {
    description:
      'Repair one folder, and take what we render over what a person wrote',
    example: stringify({
      steps: [
        {
          id: 'repair',
          name: 'Open pull request',
          action: 'spokes:drift:repair',
          input: { folders: ['spokes/fitsync-prod-spoke'], handEdited: 'take' },
        },
      ],
    }),
  },
];
