import { serviceSelectorEmpty } from '@fitsync/backstage-plugin-spokes-common';
import { deploymentsByNamespace, nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';
import { showLabels } from '../showLabels';

/** A selector that matches neither pods nor a Deployment's template will never have an endpoint. */
export const serviceSelectsPods = defineCheck({
  id: 'service.selects-pods',
  hop: 'service',
  description: 'The selector of the Service matches pods.',
  inputs: [
    ...(['cluster', 'service', 'servicePods'] as const),
    ...(['serviceDeployments', 'deployments'] as const),
  ],
  emits: [serviceSelectorEmpty],
  run(values, report, from) {
    const { cluster, service, servicePods, serviceDeployments } = values;
    const { selector } = service.spec;
    // Without a selector somebody else writes the endpoints.
    if (Object.keys(selector).length === 0) return;
    if (servicePods.length + serviceDeployments.length > 0) return;

    const { namespace, name } = service.metadata;
    const meant = deploymentsByNamespace(values.deployments)
      .get(namespace)
      ?.find(one => one.metadata.name.startsWith(name));
    const labels = Object.entries(meant?.spec.template.metadata.labels ?? {});
    const [label = `app=${name}`] = labels.map(([key, value]) =>
      [key, value].join('='),
    );
    report(serviceSelectorEmpty, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        service: nameOf(service),
        selector: showLabels(selector),
        labels: label,
      },
      evidence: [
        {
          ...from.service,
          subject: `selector of Service ${nameOf(service)}`,
          observed: showLabels(selector),
          expected: label,
        },
        {
          ...from.servicePods,
          subject: 'pods with these labels',
          observed: '0',
          expected: 'at least 1',
        },
      ],
    });
  },
});
