import { awsFactsSchema } from '@fitsync/backstage-plugin-spokes-common';
import { omit } from 'lodash';
import { referenceFacts } from '../../testing/referenceFacts';

const later = [
  'networkAcls',
  'natGateways',
  'blockPublicAccess',
  'blockPublicAccessExclusions',
  'hostedZones',
  'dnsRecords',
  'listenerAttributes',
  'acmCertificates',
  'zoneHealth',
  'alarms',
];

describe('facts of AWS that an earlier version stored', () => {
  const [aws] = referenceFacts().aws;

  it('still parse, and keep nothing that was not read', () => {
    const earlier = omit(aws, later);
    expect(awsFactsSchema.parse(earlier)).toEqual(earlier);
  });

  it('lose nothing of what is read today', () => {
    expect(awsFactsSchema.parse(aws)).toEqual(aws);
  });
});
