import { Remedy } from '../finding';

/** Rules that take the place of one that lets every address in; whoever needs more is named in them, too. */
export function narrowerRulePatch(options: {
  group: string;
  name: string;
  ports: { from: number; to: number };
  /** Blocks, or what Terraform looks up: in its own words. */
  cidrs: string;
  /** Blocks that look up what `cidrs` refers to. */
  data?: string;
}): Remedy {
  const { group, name, ports, cidrs, data = '' } = options;
  const shown =
    ports.from === ports.to ? ports.from : `${ports.from}-${ports.to}`;
  return {
    kind: 'patch',
    language: 'hcl',
    where:
      'the spoke’s Terraform, in the place of the rule for every address; whoever else has to get in is added here',
    text: `${data}# takes the place of the rule of ${group} that lets every address reach TCP ${shown}
resource "aws_vpc_security_group_ingress_rule" "${name}" {
  for_each          = toset(${cidrs})
  security_group_id = "${group}"
  cidr_ipv4         = each.value
  ip_protocol       = "tcp"
  from_port         = ${ports.from}
  to_port           = ${ports.to}
}
`,
  };
}
