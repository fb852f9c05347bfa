import { defineFault } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { inDays, issued, moveToHttps } from './moveToHttps';
import { addObject } from './overrideObject';
import { undoAll } from './undoAll';

export const certificateSharedOverH2 = defineFault({
  id: 'gw-cert-shared-h2',
  code: 'GW_CERT_SHARED_H2',
  title: 'The admin pages got a Gateway of their own with the same certificate',
  inject(world, spoke) {
    const { store, gateway, namespace } = exposedApp(world, spoke);
    return undoAll(
      moveToHttps(world, spoke, {
        dnsNames: ['shop.example.com', 'admin.example.com'],
        status: issued(inDays(60)),
      }),
      addObject(store, {
        ...gateway,
        metadata: { name: 'admin', namespace },
        spec: {
          ...gateway.spec,
          servers: [
            {
              port: { number: 443, name: 'https', protocol: 'HTTPS' },
              hosts: ['admin.example.com'],
              tls: { mode: 'SIMPLE', credentialName: 'shop-tls' },
            },
          ],
        },
      }),
    );
  },
});
