import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { addObject } from './overrideObject';

export const gatewayApiTooOld = defineFault({
  id: 'gwapi-crd-too-old',
  code: 'GWAPI_CRD_TOO_OLD',
  title: 'The Gateway API was installed long ago and forgotten',
  inject: (world, spoke) =>
    addObject(clusterOf(world, spoke), {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: {
        name: 'httproutes.gateway.networking.k8s.io',
        annotations: { 'gateway.networking.k8s.io/bundle-version': 'v0.8.1' },
      },
    }),
});
