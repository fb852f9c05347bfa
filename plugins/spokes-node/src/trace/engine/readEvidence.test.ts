import { denied } from '../../testing/observed';
import { referenceIds } from '../../testing/referenceIds';
import { ReferenceScene, referenceScene } from '../../testing/referenceScene';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { readEvidence } from './readEvidence';
import { traceExposure } from './traceExposure';

const productpage = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};

function checksOf(hop: string, damage: (scene: ReferenceScene) => void) {
  const scene = referenceScene();
  damage(scene);
  const index = createFactsIndex(scene.facts);
  const { hops } = traceExposure(index, productpage);
  return readEvidence(index, productpage, hops).find(one => one.hop === hop)
    ?.checks;
}

describe('readEvidence', () => {
  it('says of a hop that passes what was held against what, and by which calls', () => {
    const [route] = checksOf('hub-route', () => {}) ?? [];
    expect(route).toEqual({
      rule: expect.stringMatching(/leads to every target/),
      status: 'pass',
      found: 'Route to the spoke in 2 zones',
      source: expect.stringMatching(/ec2:DescribeRouteTables/),
      observedAt: expect.any(String),
    });
  });

  it('has no words for what merely holds, and names nothing as a call that is none', () => {
    const checks = checksOf('listener', () => {}) ?? [];
    expect(checks.map(({ found }) => found)).toContain('');
    expect(checks.map(({ source }) => source).join()).not.toMatch(
      /configuration|exposure|facts/,
    );
  });

  it('leaves what found something to its findings', () => {
    const rules = checksOf('hub-route', ({ hubTable, ids }) => {
      hubTable.routes = hubTable.routes.filter(
        ({ destination }) => destination !== ids.prod.cidr,
      );
    })?.map(({ rule }) => rule);
    expect(rules).not.toContainEqual(
      expect.stringMatching(/leads to every target/),
    );
  });

  it('shows what was not read as that, and never as passing', () => {
    const checks = checksOf('hub-route', ({ facts }) => {
      facts.aws.forEach(account => {
        account.routeTables = denied('ec2:DescribeRouteTables');
      });
    });
    expect(checks?.[0]).toMatchObject({
      status: 'unknown',
      found: expect.stringMatching(/^Not read: /),
    });
  });

  it('has nothing to add of a spoke that it does not know', () => {
    const index = createFactsIndex(referenceScene().facts);
    const { hops } = traceExposure(index, productpage);
    const of = { ...productpage, spoke: 'other' };
    expect(readEvidence(index, of, hops)).toEqual(hops);
  });
});
