import { meshRootPem } from '../../kubernetes/platform/meshRootPem';
import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';
import { overrideObject } from './overrideObject';

export const meshRootExpires = defineFault({
  id: 'mesh-root-cert-expires',
  code: 'MESH_ROOT_CERT_EXPIRES',
  title: 'The mesh is as old as its root certificate is good for',
  inject: (world, spoke) =>
    overrideObject(
      clusterOf(world, spoke),
      {
        kind: 'ConfigMap',
        name: 'istio-ca-root-cert',
        namespace: 'istio-system',
      },
      object => ({
        ...object,
        data: {
          'root-cert.pem': meshRootPem(
            new Date(Date.now() + 20 * 24 * 60 * 60 * 1000),
          ),
        },
      }),
    ),
});
