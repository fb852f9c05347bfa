import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

/** Above those that images and hosts give to somebody. */
const user = 10_001;

/** Runs one container as a user that nothing is reserved for. */
export function userRemedies(options: {
  /** A pod of the Deployment. */
  resource: ResourceRef;
  deployment: string;
  container: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, deployment, container, docs } = options;
  return kubernetesRemedies({
    resource,
    values: [deployment, container],
    docs,
    remedies: ({ kubectl }) => [
      {
        kind: 'patch',
        language: 'yaml',
        where: 'the Deployment',
        text: [
          'apiVersion: apps/v1',
          'kind: Deployment',
          'metadata:',
          `  name: ${yamlText(deployment)}`,
          `  namespace: ${yamlText(resource.namespace ?? 'default')}`,
          'spec:',
          '  template:',
          '    spec:',
          '      containers:',
          `        - name: ${yamlText(container)}`,
          '          securityContext:',
          `            runAsUser: ${user}`,
          '',
        ].join('\n'),
      },
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', 'deployment', deployment, '--patch'],
          JSON.stringify({
            spec: {
              template: {
                spec: {
                  containers: [
                    { name: container, securityContext: { runAsUser: user } },
                  ],
                },
              },
            },
          }),
        ),
        risk: 'Its pods are replaced one by one. An image whose files belong to user 1337 cannot read them any more: then the image has to change.',
        verify: kubectl('rollout', 'status', 'deployment', deployment),
        backToCode: 'Commit the patch above; GitOps reverts what is not there.',
      },
    ],
  });
}
