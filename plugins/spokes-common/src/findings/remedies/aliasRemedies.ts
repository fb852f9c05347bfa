import { Remedy, ResourceRef } from '../finding';
import { awsRemedies } from './awsRemedies';

/**
 * An alias record for a host, in its public zone. Terraform looks the ids up: a zone is known by its name here, and a
 * load balancer by that of its DNS name.
 */
export function aliasRemedies(options: {
  resource: ResourceRef;
  host: string;
  zone: string;
  loadBalancer: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, host, zone, loadBalancer, docs } = options;
  const name = loadBalancer.split('.')[0].replace(/-[0-9a-f]{16}$/, '');
  return awsRemedies({
    resource,
    values: [
      ['host', host],
      ['host', zone],
      ['balancerHost', loadBalancer],
    ],
    docs,
    remedies: () => [
      {
        kind: 'patch',
        language: 'hcl',
        where: 'the hub’s Terraform',
        text: `data "aws_route53_zone" "public" {
  name         = "${zone}"
  private_zone = false
}

data "aws_lb" "spoke" {
  name = "${name}"
}

resource "aws_route53_record" "host" {
  zone_id         = data.aws_route53_zone.public.zone_id
  name            = "${host}"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = data.aws_lb.spoke.dns_name
    zone_id                = data.aws_lb.spoke.zone_id
    evaluate_target_health = true
  }
}
`,
      },
      { kind: 'docs', ...docs },
    ],
  });
}
