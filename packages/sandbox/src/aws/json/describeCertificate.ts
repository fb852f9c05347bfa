import { z } from 'zod';
import { AwsError } from '../AwsError';
import { JsonAction } from './JsonAction';

const inputSchema = z.object({ CertificateArn: z.string() });

export const describeCertificate: JsonAction = {
  service: 'acm',
  target: 'CertificateManager.DescribeCertificate',
  answer({ aws }, input) {
    const { CertificateArn } = inputSchema.parse(input);
    const found = aws.certificates.find(({ arn }) => arn === CertificateArn);
    if (!found) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Could not find certificate ${CertificateArn}`,
        400,
      );
    }
    return {
      Certificate: {
        CertificateArn,
        DomainName: found.domain,
        SubjectAlternativeNames: [found.domain],
        Status: found.status,
        NotAfter: Date.parse(found.notAfter) / 1000,
      },
    };
  },
};
