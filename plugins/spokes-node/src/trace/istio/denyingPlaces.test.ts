import {
  AuthorizationPolicy,
  authorizationPolicySchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { denyingPlaces } from './denyingPlaces';

const policyOf = (rules: object[]): AuthorizationPolicy =>
  authorizationPolicySchema.parse({
    metadata: { name: 'no-admin', namespace: 'demo' },
    spec: { action: 'DENY', rules },
  });
const request = {
  path: { exact: '/shop' },
  method: 'GET',
  caller: { kind: 'nobody' as const },
};

describe('denyingPlaces', () => {
  it.each([
    ['a rule for everything', [{}], ['/spec/rules/0/to']],
    [
      'an operation',
      [{ to: [{ operation: { paths: ['/*'] } }] }],
      ['/spec/rules/0/to/0/operation/notPaths'],
    ],
    [
      'an operation with exceptions',
      [{ to: [{ operation: { paths: ['/*'], notPaths: ['/health'] } }] }],
      ['/spec/rules/0/to/0/operation/notPaths/-'],
    ],
    [
      'the second operation of the second rule',
      [
        { to: [{ operation: { methods: ['DELETE'] } }] },
        {
          to: [
            { operation: { paths: ['/admin'] } },
            { operation: { methods: ['GET'] } },
          ],
        },
      ],
      ['/spec/rules/1/to/1/operation/notPaths'],
    ],
    ['nothing', [{ to: [{ operation: { paths: ['/admin'] } }] }], []],
  ])('finds %s', (_, rules, places) => {
    expect(denyingPlaces(policyOf(rules), request)).toEqual(places);
  });
});
