import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { routeIsExported } from './routeIsExported';

const exportedTo = (exportTo: string[]) =>
  runOnCluster(routeIsExported, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.exportTo = exportTo;
  });

describe(routeIsExported.id, () => {
  it.each([[[]], [['*']], [['.', 'istio-system']]])(
    'passes with exportTo %j',
    exportTo => expect(exportedTo(exportTo).findings).toEqual([]),
  );

  it.each([[['.']], [['shop']]])(
    'reports VS_NOT_EXPORTED with exportTo %j',
    exportTo =>
      expect(exportedTo(exportTo).findings).toMatchObject([
        {
          code: 'VS_NOT_EXPORTED',
          message: expect.stringContaining('istio-system'),
        },
      ]),
  );
});
