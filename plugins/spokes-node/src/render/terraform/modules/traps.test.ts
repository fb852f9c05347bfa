import {
  TerraformModule,
  terraformModule,
} from './__testUtils__/terraformModule';

/** Each test names the trap of the network's description that it holds the modules to. */
describe('a trap that the modules avoid', () => {
  let hub: TerraformModule;
  let spoke: TerraformModule;
  beforeAll(async () => {
    hub = await terraformModule('hub');
    spoke = await terraformModule('spoke');
  });
  const text = (module: TerraformModule) =>
    Object.values(module.texts).join('\n');

  it('NLB security group: attached when the load balancer is made, in the hub', () => {
    expect(spoke.resources['aws_lb.this']).toMatchObject({
      provider: '${aws.hub}',
      load_balancer_type: 'network',
      internal: false,
      security_groups: ['${aws_security_group.load_balancer.id}'],
    });
    expect(spoke.resources['aws_security_group.load_balancer'].vpc_id).toBe(
      '${var.hub.vpc_id}',
    );
  });

  it('health checks obey the egress of the NLB: every NodePort is open on both sides, 30021 included', () => {
    expect(spoke.locals.opened_ports).toBe('${var.node_ports}');
    expect(spoke.variables.node_ports.type).toMatch(
      /http.*30080[\s\S]*https.*30443[\s\S]*status.*30021/,
    );
    for (const [rule, ports, cidrs] of [
      ['egress_rule.load_balancer', 'node_from_load_balancer', 'node_cidrs'],
      [
        'ingress_rule.nodes_load_balancer',
        'load_balancer_to_node',
        'load_balancer_cidrs',
      ],
    ]) {
      expect(spoke.resources[`aws_vpc_security_group_${rule}`].for_each).toBe(
        `\${local.${ports}}`,
      );
      expect(spoke.locals[ports]).toContain('local.opened_ports');
      expect(spoke.locals[ports]).toContain(`local.${cidrs}`);
    }
  });

  it("security group references over a Transit Gateway: the NLB subnets' blocks, narrower than the hub", () => {
    expect(spoke.locals.load_balancer_cidrs).toContain(
      'var.hub.public_subnets : zone => subnet.cidr',
    );
    const rule =
      spoke.resources[
        'aws_vpc_security_group_ingress_rule.nodes_load_balancer'
      ];
    expect(rule.referenced_security_group_id).toBeUndefined();
    expect(rule.cidr_ipv4).toBe('${each.value.cidr}');
  });

  it("targets outside of the load balancer's VPC: by address, in all zones", () => {
    expect(spoke.resources['aws_lb_target_group.this'].target_type).toBe('ip');
    expect(
      spoke.resources['aws_lb_target_group_attachment.this'],
    ).toMatchObject({
      availability_zone: 'all',
      target_id: '${each.value.address}',
      for_each: '${local.targets}',
    });
    expect(spoke.locals.targets).toContain('local.nodes');
  });

  it('preserve_client_ip and proxy protocol: off, since Envoy reads none', () => {
    expect(spoke.resources['aws_lb_target_group.this']).toMatchObject({
      preserve_client_ip: 'false',
      proxy_protocol_v2: false,
      protocol: 'TCP',
    });
    expect(spoke.resources['aws_lb_listener.this'].protocol).toBe('TCP');
  });

  it('a failing 443 group takes 80 with it: both ask the same explicit port', () => {
    const [check] = spoke.resources['aws_lb_target_group.this'].health_check;
    expect(check.port).toBe('${tostring(local.health_check.port)}');
    expect(JSON.stringify(check)).not.toContain('each.');
    expect(spoke.locals.health_check).toMatch(
      /tcp\s+= \{ protocol = "TCP", port = var.node_ports.http,/,
    );
    expect(spoke.locals.health_check).toMatch(
      /status = \{ protocol = "HTTP", port = var.node_ports.status, path = "\/healthz\/ready" \}/,
    );
    expect(spoke.variables.health_check.type).toContain('"tcp"');
  });

  it('a Transit Gateway is bound to zones: a subnet of the attachment in every zone of nodes and load balancer', () => {
    for (const [module, attachment, placed] of [
      [hub, 'hub', 'public'],
      [spoke, 'spoke', 'nodes'],
    ] as const) {
      expect(
        module.resources[`aws_ec2_transit_gateway_vpc_attachment.${attachment}`]
          .subnet_ids,
      ).toBe('${[for subnet in aws_subnet.attachment : subnet.id]}');
      for (const [subnet, cidrs] of [
        ['attachment', 'attachment_cidrs'],
        [placed, placed === 'public' ? 'public_cidrs' : 'node_cidrs'],
      ]) {
        expect(module.resources[`aws_subnet.${subnet}`].for_each).toBe(
          `\${local.${cidrs}}`,
        );
        expect(module.locals[cidrs]).toContain('for index, zone in var.azs');
      }
    }
    expect(spoke.variables.hub.validation[0].condition).toContain(
      'setsubtract(keys(var.hub.public_subnets), var.hub.attachment_zone_ids)',
    );
  });

  it('zone names differ between accounts: subnets are placed by id', () => {
    for (const module of [hub, spoke]) {
      for (const [address, body] of Object.entries(module.resources)) {
        if (!address.startsWith('aws_subnet.')) continue;
        expect(body.availability_zone).toBeUndefined();
        expect(body.availability_zone_id).toBe('${local.zone_ids[each.key]}');
      }
    }
  });

  it('default association and propagation: disabled on the gateway, on an existing one too', () => {
    expect(hub.resources['aws_ec2_transit_gateway.this']).toMatchObject({
      default_route_table_association: 'disable',
      default_route_table_propagation: 'disable',
      auto_accept_shared_attachments: 'disable',
    });
    const [{ postcondition }] =
      hub.data['data.aws_ec2_transit_gateway.existing'].lifecycle;
    expect(postcondition[0].condition).toMatch(
      /default_route_table_association == "disable" && self.default_route_table_propagation == "disable"/,
    );
  });

  it('a shared gateway ignores the default arguments: unset across accounts, said by the accepter in the hub', () => {
    const attachment =
      spoke.resources['aws_ec2_transit_gateway_vpc_attachment.spoke'];
    const accepter =
      spoke.resources['aws_ec2_transit_gateway_vpc_attachment_accepter.hub'];
    for (const what of ['association', 'propagation']) {
      const argument = `transit_gateway_default_route_table_${what}`;
      expect(attachment[argument]).toBe(
        '${local.cross_account ? null : false}',
      );
      expect(accepter[argument]).toBe(false);
    }
    expect(attachment.provider).toBeUndefined();
    expect(accepter).toMatchObject({
      provider: '${aws.hub}',
      count: '${local.cross_account ? 1 : 0}',
    });
  });

  it("what the gateway's owner alone may change is made with the hub's provider, on the accepted attachment", () => {
    expect(spoke.locals.attachment_id).toContain(
      'aws_ec2_transit_gateway_vpc_attachment_accepter.hub[0].id',
    );
    for (const what of ['association', 'propagation']) {
      expect(
        spoke.resources[`aws_ec2_transit_gateway_route_table_${what}.spoke`],
      ).toMatchObject({
        provider: '${aws.hub}',
        transit_gateway_attachment_id: '${local.attachment_id}',
      });
    }
    for (const route of ['default', 'hub_to_spoke']) {
      expect(spoke.resources[`aws_route.${route}`].depends_on).toContain(
        '${aws_ec2_transit_gateway_vpc_attachment_accepter.hub}',
      );
    }
  });

  it("routing: the spokes' table leads to the hub alone, the hub's to each spoke", () => {
    expect(
      hub.resources['aws_ec2_transit_gateway_route.spokes_default'],
    ).toMatchObject({
      destination_cidr_block: '0.0.0.0/0',
      transit_gateway_attachment_id:
        '${aws_ec2_transit_gateway_vpc_attachment.hub.id}',
      transit_gateway_route_table_id:
        '${aws_ec2_transit_gateway_route_table.spokes.id}',
    });
    const propagations = Object.entries(spoke.resources).filter(([address]) =>
      address.includes('route_table_propagation'),
    );
    expect(propagations).toHaveLength(1);
    expect(propagations[0][1].transit_gateway_route_table_id).toBe(
      '${var.hub.hub_route_table_id}',
    );
  });

  it('isolation: a neighbour is not reachable by the detour over the NAT gateway either', () => {
    expect(
      hub.resources['aws_ec2_transit_gateway_route.spokes_isolated'],
    ).toMatchObject({
      for_each: '${setsubtract(var.isolated_cidrs, [var.cidr])}',
      blackhole: true,
    });
    expect(hub.variables.isolated_cidrs.default).toEqual([
      '10.0.0.0/8',
      '100.64.0.0/10',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    // The way back to the load balancer is longer than those.
    expect(
      hub.resources['aws_ec2_transit_gateway_route.spokes_hub']
        .destination_cidr_block,
    ).toBe('${var.cidr}');
  });

  it("egress: attachment subnets lead to NAT, and NAT's subnets back to the spoke", () => {
    expect(hub.resources['aws_route.attachment_nat']).toMatchObject({
      for_each: '${aws_route_table.attachment}',
      destination_cidr_block: '0.0.0.0/0',
    });
    expect(hub.resources['aws_nat_gateway.this'].subnet_id).toBe(
      '${aws_subnet.public[each.key].id}',
    );
    expect(hub.locals.hub.public_route_tables).toEqual({
      public: '${aws_route_table.public.id}',
    });
    expect(spoke.resources['aws_route.hub_to_spoke']).toMatchObject({
      provider: '${aws.hub}',
      for_each: '${var.hub.public_route_tables}',
      destination_cidr_block: '${var.cidr}',
      transit_gateway_id: '${var.hub.transit_gateway_id}',
    });
  });

  it('a private VPC: no internet gateway, no NAT, everything to the Transit Gateway', () => {
    expect(text(spoke)).not.toMatch(
      /"aws_(internet_gateway|nat_gateway|eip)"|associate_public_ip_address|map_public_ip/,
    );
    expect(spoke.resources['aws_route.default']).toMatchObject({
      destination_cidr_block: '0.0.0.0/0',
      transit_gateway_id: '${var.hub.transit_gateway_id}',
    });
  });

  it.each(['master', 'worker'])(
    'first apply: a %s waits for its way out and for the tokens',
    role => {
      expect(spoke.resources[`aws_instance.${role}`].depends_on).toEqual(
        expect.arrayContaining(
          [
            'aws_ec2_transit_gateway_vpc_attachment.spoke',
            'aws_ec2_transit_gateway_vpc_attachment_accepter.hub',
            'aws_ec2_transit_gateway_route_table_association.spoke',
            'aws_ec2_transit_gateway_route_table_propagation.spoke',
            'aws_route.default',
            'aws_route.hub_to_spoke',
            'aws_ssm_parameter.token',
            'aws_iam_role_policy.node',
          ].map(address => `\${${address}}`),
        ),
      );
    },
  );

  it('the hub is complete before a spoke can read of it', () => {
    expect(hub.resources['aws_ssm_parameter.hub'].depends_on).toEqual(
      expect.arrayContaining([
        '${aws_ec2_transit_gateway_route_table_association.hub}',
        '${aws_ec2_transit_gateway_route.spokes_default}',
        '${aws_route.attachment_nat}',
      ]),
    );
  });

  it('stale targets: addresses are fixed, and adding a node moves none', () => {
    for (const [role, first] of [
      ['master', 10],
      ['worker', 20],
    ] as const) {
      expect(spoke.resources[`aws_instance.${role}`].private_ip).toBe(
        '${each.value.address}',
      );
      expect(spoke.locals[`${role}s`]).toContain(`${first} + n)`);
    }
  });

  it('masters: a new image or user data replaces none, and their state outlives them', () => {
    expect(
      spoke.resources['aws_instance.master'].lifecycle[0].ignore_changes,
    ).toEqual(['${ami}', '${user_data}']);
    expect(spoke.resources['aws_ebs_volume.state']).toMatchObject({
      for_each: '${local.masters}',
      encrypted: true,
      lifecycle: [{ prevent_destroy: true }],
    });
  });

  it('tokens: made while applying, written only, never read back, in no state and no output', () => {
    expect(spoke.ephemeral['ephemeral.random_password.token']).toMatchObject({
      for_each: '${local.token_names}',
      special: false,
    });
    expect(Object.keys(spoke.locals.token_names)).toEqual(['agent', 'server']);
    const parameter = spoke.resources['aws_ssm_parameter.token'];
    expect(parameter).toMatchObject({
      type: 'SecureString',
      value_wo: '${ephemeral.random_password.token[each.key].result}',
      lifecycle: [{ prevent_destroy: true }],
    });
    expect(parameter.value ?? parameter.insecure_value).toBeUndefined();
    expect(text(spoke)).not.toMatch(
      /resource "random_|data "aws_ssm_parameter" "token"|aws_ssm_parameter\.token\[[^\]]*\]\.value/,
    );
    expect(JSON.stringify(spoke.outputs)).not.toMatch(
      /ephemeral|aws_ssm_parameter/,
    );
  });

  it("tokens: a worker's role cannot read the server's", () => {
    const policy = spoke.data['data.aws_iam_policy_document.node'];
    expect(JSON.stringify(policy.statement)).toContain(
      'each.key == \\"master\\" ? values(local.token_names) : [local.token_names.agent]',
    );
    for (const { for_each: when, content } of policy.dynamic.statement) {
      if (content[0].sid === 'TokenKey') continue;
      expect(when).toBe('${each.key == "master" ? ["this"] : []}');
    }
  });

  it('snapshots are of no use without the token: neither can be destroyed in passing', () => {
    expect(spoke.resources['aws_s3_bucket.snapshots'].lifecycle).toEqual([
      { prevent_destroy: true },
    ]);
    expect(
      spoke.resources['aws_s3_bucket_public_access_block.snapshots'],
    ).toMatchObject({ block_public_acls: true, restrict_public_buckets: true });
  });

  it('IMDSv2 with one hop, on every machine: a pod gets no role of the node', () => {
    const machines = [hub, spoke].flatMap(module =>
      Object.entries(module.resources).filter(([address]) =>
        address.startsWith('aws_instance.'),
      ),
    );
    expect(machines).toHaveLength(3);
    for (const [, body] of machines) {
      expect(body.metadata_options).toEqual([
        {
          http_endpoint: 'enabled',
          http_tokens: 'required',
          http_put_response_hop_limit: 1,
        },
      ]);
      expect(body.root_block_device[0].encrypted).toBe(true);
    }
  });

  it('SSM instead of SSH: only a bastion of kind ssh opens 22, never to everyone', () => {
    expect(text(spoke)).not.toMatch(/port\s+= 22$/m);
    expect(
      hub.resources['aws_vpc_security_group_ingress_rule.bastion_ssh'].for_each,
    ).toBe('${var.bastion.kind == "ssh" ? var.bastion.allowed_cidrs : []}');
    expect(JSON.stringify(hub.variables.bastion.validation)).toContain(
      'endswith(cidr, \\"/0\\")',
    );
    expect(spoke.locals.managed_policies).toMatchObject({
      session: 'AmazonSSMManagedInstanceCore',
    });
  });

  it('ports of K3s: 6443, 8472/udp, 10250 and etcd between nodes, 6443 from the hub', () => {
    expect(spoke.locals.between_nodes).toEqual({
      api: { from: 6443, to: 6443, protocol: 'tcp' },
      vxlan: { from: 8472, to: 8472, protocol: 'udp' },
      kubelet: { from: 10250, to: 10250, protocol: 'tcp' },
      etcd: { from: 2379, to: 2380, protocol: 'tcp' },
    });
    expect(spoke.locals.api_cidrs).toContain('toset([var.hub.cidr])');
  });

  it('alarms: unhealthy and healthy hosts for each group, resets for the response a NLB does not measure, connections', () => {
    expect(
      Object.entries(spoke.resources)
        .filter(([address]) => address.startsWith('aws_cloudwatch'))
        .map(([, body]) => [
          body.namespace,
          body.metric_name,
          body.treat_missing_data,
        ]),
    ).toEqual([
      ['AWS/NetworkELB', 'ActiveFlowCount', 'notBreaching'],
      ['AWS/NetworkELB', 'HealthyHostCount', 'breaching'],
      ['AWS/NetworkELB', 'TCP_Target_Reset_Count', 'notBreaching'],
      ['AWS/NetworkELB', 'UnHealthyHostCount', 'notBreaching'],
    ]);
  });

  it('names: an alias record for each host with a zone', () => {
    expect(spoke.resources['aws_route53_record.this']).toMatchObject({
      provider: '${aws.hub}',
      type: 'A',
      for_each:
        '${{ for domain in var.domains : domain.host => domain.zone_id if domain.zone_id != null }}',
    });
  });
});
