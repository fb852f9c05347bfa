import { deploymentSchema } from './workloads';

const deploymentOf = (manager?: string, subresource?: string) => ({
  metadata: {
    name: 'shop',
    namespace: 'demo',
    managedFields: [
      {
        manager: 'kustomize-controller',
        operation: 'Apply',
        fieldsV1: { 'f:spec': { 'f:template': {} } },
      },
      {
        manager,
        subresource,
        operation: 'Update',
        fieldsV1: { 'f:spec': { 'f:replicas': {} } },
      },
    ],
  },
  spec: { replicas: 5, selector: {}, template: { spec: {} } },
});

describe('a Deployment', () => {
  it.each([
    ['kube-controller-manager', 'scale', true],
    ['k3s', 'scale', true],
    ['keda', 'scale', true],
    ['kubectl', 'scale', undefined],
    ['kubectl-edit', undefined, undefined],
    ['kube-controller-manager', 'status', undefined],
    [undefined, undefined, undefined],
  ])(
    'tells whether an autoscaler set its replicas: %s by %s',
    (manager, subresource, autoscaled) => {
      const fact = deploymentSchema.parse(deploymentOf(manager, subresource));
      expect(fact.autoscaled).toBe(autoscaled);
      // Facts are read again from a snapshot.
      expect(deploymentSchema.parse(fact)).toEqual(fact);
      expect(JSON.stringify(fact)).not.toMatch(/managedFields|kustomize/);
    },
  );
});
