import {
  hubRouteMissing,
  nlbInternal,
} from '@fitsync/backstage-plugin-spokes-common';
import { runCheck } from '../defineCheck';
import { defineCheck } from './defineCheck';

/** The compiler is the test: each expected error that does not come is one itself. */
describe('defineCheck', () => {
  it('lets a check read what it declares, and report what it declares', () => {
    const check = defineCheck({
      id: 'nlb.example',
      hop: 'nlb',
      description: 'An example.',
      inputs: ['loadBalancer'],
      emits: [nlbInternal],
      run(values, report, from) {
        const found = {
          resource: { kind: 'LoadBalancer', name: values.loadBalancer.arn },
          evidence: [
            { ...from.loadBalancer, subject: 'scheme', observed: 'internal' },
          ],
        };
        report(nlbInternal, { ...found, args: { loadBalancer: 'x' } });
        // @ts-expect-error an argument that the texts need is missing
        report(nlbInternal, { ...found, args: {} });
        // @ts-expect-error a message that is not declared
        report(hubRouteMissing, { ...found, args: { loadBalancer: 'x' } });
        // @ts-expect-error an input that is not declared
        values.targets satisfies unknown;
        // @ts-expect-error nor is its source known
        from.targets satisfies unknown;
      },
    });
    expect(check.inputs).toEqual(['loadBalancer']);
  });

  it('gives a check its inputs by name, and nothing to copy', () => {
    const seen: unknown[] = [];
    const check = defineCheck({
      id: 'nlb.example',
      hop: 'nlb',
      description: 'An example.',
      inputs: ['spokeName', 'exposurePort'],
      emits: [],
      run({ spokeName, ...rest }, _, from) {
        seen.push(spokeName, rest, { ...from.exposurePort });
      },
    });
    const found = { outcome: 'ok', source: 'a test', observedAt: '' } as const;
    runCheck(check, {
      spokeName: { ...found, value: 'shop' },
      exposurePort: { ...found, value: 443 },
    });
    expect(seen).toEqual(['shop', {}, { source: 'a test', observedAt: '' }]);
  });

  it('refuses an input that nobody finds', () => {
    const check = defineCheck({
      id: 'nlb.example',
      hop: 'nlb',
      description: 'An example.',
      // @ts-expect-error there is no such input
      inputs: ['crystalBall'],
      emits: [],
      run() {},
    });
    expect(check.hop).toBe('nlb');
  });
});
