import { Remedy, ResourceRef } from '../finding';
import { awsRemedies, importInto } from './awsRemedies';

/** `TCP 30080 to 10.1.1.49, 10.1.1.50`, `health checks on TCP 1024-65535 from 10.0.1.117` */
const inWords =
  /^(?:health checks on )?TCP (\d{1,5})(?:-(\d{1,5}))? (from|to) ((?:\d{1,3}\.){3}\d{1,3}(?:, (?:\d{1,3}\.){3}\d{1,3})*)$/;

/** Stands for any client in what is denied: whom to let in is for a person to say. */
const anyClient = '203.0.113.1';

/** Numbers of entries that people give end here; the one that denies everything stands behind. */
const lastNumber = 32_766;

/** One entry for each address, in front of the entry that denies. */
export function aclRemedies(options: {
  resource: ResourceRef;
  acl: string;
  /** What is denied, as the finding says it. */
  traffic: string;
  /** Number of the entry that denies, or `*`. */
  entry: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, acl, traffic, entry, docs } = options;
  const docsRemedy: Remedy = { kind: 'docs', ...docs };
  const [, first, last = first, side, list = ''] = inWords.exec(traffic) ?? [];
  const addresses = list.split(', ').filter(Boolean);
  const start =
    (entry === '*' ? lastNumber + 1 : Number(entry)) - addresses.length;
  if (
    addresses.length === 0 ||
    addresses.includes(anyClient) ||
    !(start >= 1)
  ) {
    return [docsRemedy];
  }

  const rules = addresses.map((address, index) => ({
    cidr: `${address}/32`,
    number: start + index,
    name: index === 0 ? 'let_through' : `let_through_${index + 1}`,
  }));
  const egress = side === 'to';
  return awsRemedies({
    resource,
    values: [
      ['networkAcl', acl],
      ['port', first],
      ['port', last],
      ...addresses.map(address => ['address', address] as const),
    ],
    docs,
    remedies: ({ aws }) => [
      {
        kind: 'patch',
        language: 'hcl',
        where: 'the Terraform of the VPC',
        text: rules
          .map(
            ({
              cidr,
              number,
              name,
            }) => `resource "aws_network_acl_rule" "${name}" {
  network_acl_id = "${acl}"
  rule_number    = ${number}
  egress         = ${egress}
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "${cidr}"
  from_port      = ${first}
  to_port        = ${last}
}
`,
          )
          .join('\n'),
      },
      ...rules.map(({ cidr, number, name }) => ({
        kind: 'command' as const,
        argv: aws(
          ...['ec2', 'create-network-acl-entry', '--network-acl-id', acl],
          ...['--rule-number', String(number), '--rule-action', 'allow'],
          ...['--protocol', 'tcp', '--port-range', `From=${first},To=${last}`],
          ...['--cidr-block', cidr, egress ? '--egress' : '--ingress'],
        ),
        risk: `Every subnet of ${acl} lets this through; it is refused where entry ${number} is there already.`,
        verify: aws(
          ...['ec2', 'describe-network-acls', '--network-acl-ids', acl],
        ),
        backToCode: importInto(
          `aws_network_acl_rule.${name}`,
          `${acl}:${number}:tcp:${egress}`,
        ),
      })),
    ],
  });
}
