import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

/** Asks for a sidecar where it counts most: the label of the pods goes before that of their namespace. */
export function sidecarRemedies(options: {
  /** Any object of their namespace. */
  resource: ResourceRef;
  deployment: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, deployment, docs } = options;
  return kubernetesRemedies({
    resource,
    values: [deployment],
    docs,
    remedies: ({ kubectl }) => [
      {
        kind: 'patch',
        language: 'yaml',
        where: 'the Deployment',
        text: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${yamlText(
          deployment,
        )}\n  namespace: ${yamlText(
          resource.namespace ?? 'default',
        )}\nspec:\n  template:\n    metadata:\n      labels:\n        sidecar.istio.io/inject: 'true'\n`,
      },
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', 'deployment', deployment, '--patch'],
          '{"spec":{"template":{"metadata":{"labels":{"sidecar.istio.io/inject":"true"}}}}}',
        ),
        risk: 'Its pods are replaced one by one, each with a sidecar.',
        verify: kubectl(
          ...['get', 'pod', '-o'],
          'custom-columns=NAME:.metadata.name,INIT:.spec.initContainers[*].name,CONTAINERS:.spec.containers[*].name',
        ),
        backToCode: 'Commit the patch above; GitOps reverts what is not there.',
      },
    ],
  });
}
