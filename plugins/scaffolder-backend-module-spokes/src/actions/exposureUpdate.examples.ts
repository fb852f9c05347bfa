import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Roll out another image with more replicas',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:exposure:update',
          input: {
            exposure: 'fitsync-prod-spoke/demo/podinfo',
            image: 'ghcr.io/stefanprodan/podinfo:6.7.1',
            replicas: 3,
          },
        },
      ],
    }),
  },
  {
    description: 'Keep what a person changed by hand',
    example: stringify({
      steps: [
        {
          id: 'propose',
          name: 'Open pull request',
          action: 'spokes:exposure:update',
          input: {
            exposure: 'fitsync-prod-spoke/demo/podinfo',
            timeout: '15s',
            handEdited: 'keep',
          },
        },
      ],
    }),
  },
];
