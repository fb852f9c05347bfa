import {
  ClusterFactKind,
  findingsCatalogue,
} from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../testing/observed';
import { runOnCluster } from '../../testing/kubernetes/runOnCluster';
import { targetGroup } from '../../testing/kubernetes/targetGroup';
import { kubernetesChecks } from './kubernetesChecks';

const kinds: ClusterFactKind[] = [
  ...(['nodes', 'namespaces', 'services', 'endpointSlices', 'pods'] as const),
  ...(['deployments', 'gateways', 'virtualServices'] as const),
  ...(['destinationRules', 'peerAuthentications'] as const),
  'networkPolicies',
  'authorizationPolicies',
  ...(['requestAuthentications', 'serviceAccounts'] as const),
  'serviceEntries',
];

describe('checks of the Kubernetes and Istio hops', () => {
  it.each(kubernetesChecks.map(check => [check.id, check] as const))(
    '%s finds nothing wrong with bookinfo as it is published',
    (_, check) => {
      const result = runOnCluster(check, () => {}, {
        inputs: { targetGroup: targetGroup() },
      });
      expect(result.findings).toEqual([]);
      expect(['pass', 'skipped']).toContain(result.status);
    },
  );

  it.each(kubernetesChecks.map(check => [check.id, check] as const))(
    '%s is on the hop of its messages, which the catalogue lists',
    (_, check) => {
      expect(check.id.startsWith(`${check.hop}.`)).toBe(true);
      for (const message of check.emits) {
        expect(findingsCatalogue[message.code]).toBe(message);
      }
    },
  );

  it.each(kinds)('never passes a hop on %s that were refused', kind => {
    const whole = kubernetesChecks.map(check =>
      runOnCluster(check, () => {}, {
        inputs: { targetGroup: targetGroup() },
      }),
    );
    const partial = kubernetesChecks.map(check =>
      runOnCluster(check, () => {}, {
        inputs: { targetGroup: targetGroup() },
        facts: facts => ({ ...facts, [kind]: denied(kind) }),
      }),
    );
    const unknown = partial.filter(({ status }) => status === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    partial.forEach((result, index) => {
      expect([whole[index].status, 'unknown']).toContain(result.status);
      expect(result.findings).toEqual([]);
    });
  });
});
