import {
  ClusterChange,
  runOnCluster,
} from '../../../testing/kubernetes/runOnCluster';
import { denied } from '../../../testing/observed';
import { claimsAreChecked } from './claimsAreChecked';

const staffOnly =
  (matches = Infinity) =>
  ({ get }: ClusterChange) => {
    const [{ match }] = get('VirtualService', 'bookinfo').spec.http;
    for (const one of match.slice(0, matches)) {
      one.headers = { '@request.auth.claims.group': { exact: 'staff' } };
    }
  };
const authentication = (
  namespace: string,
  labels?: Record<string, string>,
) => ({
  kind: 'RequestAuthentication',
  metadata: { name: 'tokens', namespace },
  spec: { ...(labels && { selector: { matchLabels: labels } }) },
});

describe(claimsAreChecked.id, () => {
  it('reports VS_JWT_NO_AUTHN where nothing checks the token', () => {
    expect(runOnCluster(claimsAreChecked, staffOnly())).toMatchObject({
      status: 'fail',
      findings: [{ code: 'VS_JWT_NO_AUTHN' }],
    });
  });

  it('warns where other matches lead there without a token', () => {
    expect(runOnCluster(claimsAreChecked, staffOnly(1))).toMatchObject({
      status: 'warn',
      findings: [{ code: 'VS_JWT_NO_AUTHN', severity: 'warning' }],
    });
  });

  it.each([
    ['for the mesh', authentication('istio-system')],
    [
      'for the gateway pods',
      authentication('istio-system', { istio: 'ingressgateway' }),
    ],
  ])('passes with a RequestAuthentication %s', (_, object) => {
    const { findings } = runOnCluster(claimsAreChecked, cluster => {
      staffOnly()(cluster);
      cluster.add(object);
    });
    expect(findings).toEqual([]);
  });

  it.each([
    ['of the app', authentication('default')],
    ['of other pods', authentication('istio-system', { istio: 'egress' })],
  ])('is not satisfied with one %s', (_, object) => {
    const { findings } = runOnCluster(claimsAreChecked, cluster => {
      staffOnly()(cluster);
      cluster.add(object);
    });
    expect(findings).toHaveLength(1);
  });

  it('passes a route that asks for no claim', () => {
    expect(runOnCluster(claimsAreChecked).findings).toEqual([]);
  });

  it('is unknown where RequestAuthentications were refused', () => {
    const { status } = runOnCluster(claimsAreChecked, staffOnly(), {
      facts: facts => ({ ...facts, requestAuthentications: denied('list') }),
    });
    expect(status).toBe('unknown');
  });
});
