import {
  Service,
  serviceProtocolConflict,
  serviceTargetPortConflict,
} from '@fitsync/backstage-plugin-spokes-common';
import { portConflicts, protocolOf } from '../../kubernetes/portConflicts';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** The proxy beside a pod treats a port in one way, whichever Service a request came by. */
export const servicesAgreeOnPorts = defineCheck({
  id: 'service.services-agree-on-ports',
  hop: 'service',
  description: 'Services in front of the same pods agree on their ports.',
  inputs: ['cluster', 'service', 'siblingServices', 'serviceDeployments'],
  emits: [serviceProtocolConflict, serviceTargetPortConflict],
  run(values, report, from) {
    const { cluster, service, siblingServices } = values;
    const [deployment] = values.serviceDeployments;
    const resource = deployment
      ? kubeRef(cluster, 'Deployment', deployment)
      : kubeRef(cluster, 'Service', service);
    for (const conflict of portConflicts(siblingServices)) {
      // What two others disagree about is not this exposure's.
      if (!conflict.services.includes(nameOf(service))) continue;
      const shared = {
        deployment: nameOf(deployment ?? service),
        services: conflict.services.join(', '),
      };
      const evidence = (subject: string, observed: string) => [
        { ...from.siblingServices, subject, observed, expected: 'one' },
      ];
      if (conflict.kind === 'protocol') {
        const { port, protocols } = conflict;
        report(serviceProtocolConflict, {
          resource,
          args: { ...shared, port },
          // What its route leads to it decides; the others have to agree.
          forFix: {
            protocol: protocolOnPort(service, port),
            others: conflict.services
              .filter(name => name !== nameOf(service))
              .join(', '),
          },
          evidence: evidence(`protocols of port ${port}`, protocols.join(', ')),
        });
      } else {
        const { targetPort, ports } = conflict;
        report(serviceTargetPortConflict, {
          resource,
          args: { ...shared, targetPort, ports: ports.join(', ') },
          evidence: evidence(
            `ports that lead to target port ${targetPort}`,
            ports.join(', '),
          ),
        });
      }
    }
  },
});

function protocolOnPort({ spec }: Service, port: string): string | undefined {
  const own = spec.ports.find(one => String(one.port) === port);
  return own && protocolOf(own);
}
