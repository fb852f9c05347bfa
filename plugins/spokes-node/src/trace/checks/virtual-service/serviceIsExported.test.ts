import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { serviceIsExported } from './serviceIsExported';

const exported = (exportTo: string) =>
  runOnCluster(serviceIsExported, ({ get }) => {
    get('Service', 'productpage').metadata.annotations = {
      'networking.istio.io/exportTo': exportTo,
    };
  });

describe(serviceIsExported.id, () => {
  it.each(['.', 'shop, demo', '~'])(
    'reports SVC_NOT_EXPORTED for a Service that is exported to %s',
    exportTo => {
      expect(exported(exportTo)).toMatchObject({
        status: 'fail',
        findings: [
          { code: 'SVC_NOT_EXPORTED', resource: { name: 'productpage' } },
        ],
      });
    },
  );

  it.each(['*', '., istio-system', ''])('passes %p', exportTo => {
    expect(exported(exportTo)).toMatchObject({ status: 'pass', findings: [] });
  });
});
