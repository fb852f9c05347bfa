import { observedOk } from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../../testing/observed';
import { ReferenceScene } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { certificateIsInDate } from './certificateIsInDate';

const arn = 'arn:aws:acm:us-east-2:111111111111:certificate/1';
const day = 24 * 60 * 60 * 1000;

const show =
  (status: string, days?: number) =>
  ({ aws, facts, listener }: ReferenceScene) => {
    listener.protocol = 'TLS';
    listener.certificateArns = [arn];
    const notAfter =
      days === undefined
        ? undefined
        : new Date(Date.parse(facts.takenAt) + days * day).toISOString();
    aws.acmCertificates = {
      [arn]: observedOk(
        { arn, status, notAfter },
        'acm:DescribeCertificate',
        facts.takenAt,
      ),
    };
  };

describe(certificateIsInDate.id, () => {
  it('is skipped where the listener ends no TLS', () => {
    expect(runCheckOn(certificateIsInDate).status).toBe('skipped');
  });

  it.each<[string, number | undefined, string[]]>([
    ['ISSUED', 80, []],
    ['ISSUED', undefined, []],
    ['ISSUED', 13, ['ACM_EXPIRES_SOON']],
    ['ISSUED', -1, ['ACM_EXPIRED']],
    ['EXPIRED', -1, ['ACM_EXPIRED']],
  ])('judges one that is %s with %s days left', (status, days, codes) => {
    expect(runCheckOn(certificateIsInDate, show(status, days)).codes).toEqual(
      codes,
    );
  });

  it('is unknown, never passing, when ACM does not tell', () => {
    const { status } = runCheckOn(certificateIsInDate, scene => {
      show('ISSUED', 80)(scene);
      scene.aws.acmCertificates![arn] = denied('acm:DescribeCertificate');
    });
    expect(status).toBe('unknown');
  });
});
