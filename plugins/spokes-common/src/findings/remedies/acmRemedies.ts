import { FixValues } from '../defineMessage';
import { Remedy, ResourceRef } from '../finding';
import { awsRemedies } from './awsRemedies';
import { lookWithAws } from './lookWithAws';

/** A name of a certificate: one label may be every label. */
const certificateName =
  /^(\*\.)?(?=.{1,253}$)([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * A certificate for the same names that renews by itself, for its validation records are in the same Terraform, in place of the
 * one that the listener shows. Where a name is in no zone here, or they are in several, why it was not renewed is looked at.
 */
export function acmRemedies(docs: { url: string; title: string }) {
  const look = lookWithAws<{ certificate: string }>({
    about: ({ certificate }) => ['certificate', certificate],
    words: arn => ['acm', 'describe-certificate', '--certificate-arn', arn],
    tells:
      'RenewalSummary says why it was not renewed, and ResourceRecord which record has to be in DNS for that.',
    docs,
  });
  return (
    args: { certificate: string },
    resource: ResourceRef,
    { names = '', zone = '' }: FixValues,
  ): Remedy[] => {
    const all = names.split(', ');
    if (!all.every(name => certificateName.test(name))) {
      return look(args, resource);
    }
    return awsRemedies({
      resource,
      values: [
        ['arn', resource.name],
        ['host', zone],
      ],
      docs,
      remedies: () => [
        {
          kind: 'patch' as const,
          language: 'hcl' as const,
          where:
            'the hub’s Terraform, in place of the certificate that is there',
          text: textOf(all, zone, resource.name),
        },
      ],
    })
      .filter(({ kind }) => kind === 'patch')
      .concat(look(args, resource));
  };
}

function textOf(
  [first, ...others]: string[],
  zone: string,
  listener: string,
): string {
  const alternatives = others.map(name => `"${name}"`).join(', ');
  return `data "aws_route53_zone" "public" {
  name         = "${zone}"
  private_zone = false
}

resource "aws_acm_certificate" "this" {
  domain_name               = "${first}"
  subject_alternative_names = [${alternatives}]
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# ACM renews for as long as these are in DNS
resource "aws_route53_record" "validation" {
  for_each = {
    for one in aws_acm_certificate.this.domain_validation_options : one.domain_name => one
  }
  zone_id         = data.aws_route53_zone.public.zone_id
  name            = each.value.resource_record_name
  type            = each.value.resource_record_type
  records         = [each.value.resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for one in aws_route53_record.validation : one.fqdn]
}

# the listener ${listener}
resource "aws_lb_listener" "tls" {
  certificate_arn = aws_acm_certificate_validation.this.certificate_arn
}
`;
}
