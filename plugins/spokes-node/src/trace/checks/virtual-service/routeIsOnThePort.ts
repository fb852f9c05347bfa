import { virtualServiceNotBound } from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { listenersByGateway, portsOf } from '../../inputs/kubernetes/listeners';
import { podsOfService } from '../../kubernetes/podsOfService';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { nearestGateway } from './nearestGateway';

/** A route applies only on the ports that its Gateways open. */
export const routeIsOnThePort = defineCheck({
  id: 'virtual-service.is-on-the-port',
  hop: 'virtual-service',
  description:
    'A Gateway of the route opens the port that the node port leads to.',
  inputs: [
    ...(['cluster', 'exposure', 'entry', 'service'] as const),
    ...(['ingressService', 'gatewayPods'] as const),
    ...(['gateways', 'gatewayListeners', 'gatewayContainerPort'] as const),
  ],
  emits: [virtualServiceNotBound],
  run(values, report, from) {
    const { virtualService, references } = values.entry.leading;
    const names = references.gateways.map(
      ({ namespace, name }) => `${namespace}/${name}`,
    );
    const listeners = listenersByGateway(values.gatewayListeners);
    const own = names.flatMap(name => listeners[name] ?? []);
    const opened = uniq(own.flatMap(portsOf));
    // Pods that istiod made for a Gateway may have the port, and yet not be those that the load balancer leads to.
    const isElsewhere =
      isTranslatedRoute(virtualService) &&
      values.gatewayPods.length > 0 &&
      podsOfService(values.ingressService, values.gatewayPods).length === 0;
    if (opened.includes(values.gatewayContainerPort) && !isElsewhere) return;
    const usable = values.gateways.filter(gateway =>
      listeners[nameOf(gateway)]?.some(one =>
        portsOf(one).includes(values.gatewayContainerPort),
      ),
    );
    report(virtualServiceNotBound, {
      resource: kubeRef(values.cluster, 'VirtualService', virtualService),
      args: {
        service: nameOf(values.service),
        port: String(values.exposure.port),
        existing: nearestGateway(
          usable,
          values.exposure.namespace,
          isTranslatedRoute(virtualService),
        ),
        seen: isElsewhere
          ? `${nameOf(virtualService)} is bound to ${names.join(
              ', ',
            )}, whose pods are not behind Service ${nameOf(
              values.ingressService,
            )}`
          : `${nameOf(virtualService)} is bound to ${names.join(
              ', ',
            )}, which opens ${opened.join(', ') || 'nothing'}`,
      },
      evidence: [
        {
          ...from.gatewayListeners,
          subject: `ports that ${names.join(', ')} opens on the gateway pods`,
          observed: opened.join(', ') || 'none',
          expected: String(values.gatewayContainerPort),
        },
      ],
    });
  },
});
