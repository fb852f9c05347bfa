import { networkPolicyIngress } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { endName } from '../../inputs/kubernetes/crossings';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { shareOf } from '../shareOf';
import { showLabels } from '../showLabels';
import { kubeRef } from '../kubeRef';
import { droppingPolicies } from './droppingPolicies';

/** What comes in by a node port has the address of a node, or of the load balancer with traffic policy Local. */
export const gatewayAdmitsNodes = defineCheck({
  id: 'network-policy.gateway-admits-nodes',
  hop: 'network-policy',
  description:
    'The network policies of the gateway pods let in what comes by the node port.',
  inputs: ['cluster', 'ingressService', 'gatewayCrossings'],
  emits: [networkPolicyIngress],
  run({ cluster, ingressService, gatewayCrossings }, report, from) {
    const dropped = gatewayCrossings.filter(
      ({ droppedBy }) => droppedBy.length > 0,
    );
    const [first] = dropped;
    if (!first) return;
    const policies = droppingPolicies(dropped);
    const sources = uniq(dropped.map(({ peer }) => endName(peer)));
    report(networkPolicyIngress, {
      resource: kubeRef(cluster, 'NetworkPolicy', policies[0]),
      args: {
        policy: policies.map(nameOf).join(', '),
        from: sources.join(', '),
        port: String(first.port),
        service: nameOf(ingressService),
        selector: showLabels(ingressService.spec.selector ?? {}),
      },
      evidence: [
        {
          ...from.gatewayCrossings,
          subject: `connections from ${sources.join(', ')} to port ${
            first.port
          }`,
          observed: 'dropped',
          expected: 'let in',
        },
      ],
      share: shareOf(
        dropped.length,
        gatewayCrossings.length,
        'ways from a node to a gateway pod',
      ),
    });
  },
});
