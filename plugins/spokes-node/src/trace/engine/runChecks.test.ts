import { referenceScene } from '../../testing/referenceScene';
import { findExposureTarget } from '../exposures/findExposureTarget';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { createScope } from './createScope';
import { runChecks } from './runChecks';

function scopes() {
  const index = createFactsIndex(referenceScene().facts);
  const spoke = index.spokes.get('fitsync-prod-spoke');
  if (!spoke) throw new Error('No spoke');
  return ['productpage', 'details'].map(service => {
    const ref = {
      spoke: 'fitsync-prod-spoke',
      namespace: 'default',
      service,
    };
    return createScope(spoke, findExposureTarget(spoke.facts, ref).target);
  });
}

describe('runChecks', () => {
  it('runs the checks of the network once for all exposures of a spoke', () => {
    const [first, second] = scopes().map(scope => runChecks(scope));
    const network = [
      'nlb',
      'hub-route',
      'tgw-attachment',
      'tgw-forward',
      'spoke-return',
      'tgw-return',
      'node-security-group',
    ];
    const shared = first.filter(({ check }) => network.includes(check.hop));
    expect(shared.length).toBeGreaterThan(7);
    for (const run of shared) expect(second).toContain(run);
  });

  it('forgets nothing between two versions of the facts', () => {
    const [first] = scopes().map(scope => runChecks(scope));
    const [again] = scopes().map(scope => runChecks(scope));
    expect(again[0]).not.toBe(first[0]);
    expect(again[0]).toEqual(first[0]);
  });
});
