import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { exportsReachNamespaces } from './exportsReachNamespaces';

const exported = (exportTo: string[]) =>
  runOnCluster(exportsReachNamespaces, ({ get }) => {
    get('VirtualService', 'bookinfo').spec.exportTo = exportTo;
  });

describe(exportsReachNamespaces.id, () => {
  it('warns with EXPORTTO_NS_NOT_FOUND about the route', () => {
    expect(exported(['istio-system', 'gone'])).toMatchObject({
      status: 'warn',
      findings: [
        { code: 'EXPORTTO_NS_NOT_FOUND', resource: { name: 'bookinfo' } },
      ],
    });
  });

  it('warns about a rule of the Service, and of no other', () => {
    const { findings } = runOnCluster(exportsReachNamespaces, ({ add }) =>
      add(
        ...['productpage', 'reviews'].map(name => ({
          kind: 'DestinationRule',
          metadata: { name },
          spec: { host: name, exportTo: ['gone'] },
        })),
      ),
    );
    expect(findings).toMatchObject([
      { resource: { kind: 'DestinationRule', name: 'productpage' } },
    ]);
  });

  it.each([[['*']], [['.', 'istio-system']], [['~']]])(
    'passes %j',
    exportTo => {
      expect(exported(exportTo).findings).toEqual([]);
    },
  );

  it('is unknown where the namespaces were refused', () => {
    const { status } = runOnCluster(exportsReachNamespaces, () => {}, {
      facts: facts => ({ ...facts, namespaces: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
