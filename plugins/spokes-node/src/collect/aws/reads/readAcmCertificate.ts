import { DescribeCertificateCommand } from '@aws-sdk/client-acm';
import {
  AcmCertificate,
  acmCertificateSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { AwsReadContext } from '../AwsReadContext';

export async function readAcmCertificate(
  { acm, signal: abortSignal }: AwsReadContext,
  CertificateArn: string,
): Promise<AcmCertificate> {
  const { Certificate } = await acm.send(
    new DescribeCertificateCommand({ CertificateArn }),
    { abortSignal },
  );
  return acmCertificateSchema.parse({
    arn: Certificate?.CertificateArn,
    names:
      Certificate?.SubjectAlternativeNames ??
      (Certificate?.DomainName ? [Certificate.DomainName] : undefined),
    status: Certificate?.Status,
    notAfter: Certificate?.NotAfter?.toISOString(),
  });
}
