import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';

export const policyWithoutWorkloads = defineFault({
  id: 'policy-no-workloads',
  code: 'POLICY_NO_WORKLOADS',
  title: 'A policy guards a version of which no pod is left',
  inject(world, spoke) {
    const { store, namespace, service } = exposedApp(world, spoke);
    const app = service.metadata.name;
    return addObject(store, {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name: `${app}-v9`, namespace },
      spec: {
        selector: { matchLabels: { app, version: 'v9' } },
        action: 'DENY',
        rules: [{ to: [{ operation: { paths: ['/admin/*'] } }] }],
      },
    });
  },
});
