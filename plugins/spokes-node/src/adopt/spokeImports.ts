import {
  AdoptedBlueprint,
  loadBalancerName,
  targetGroupName,
} from '@fitsync/backstage-plugin-spokes-common';
import { SpokeScene } from './AdoptScene';
import { Imports } from './Imports';
import { oneLine } from './oneLine';
import { subnetImports } from './subnetImports';

/** What `modules/spoke` could take over without a change that replaces it. */
export function spokeImports(
  { http, https }: SpokeScene,
  { blueprint, name }: AdoptedBlueprint,
): Imports {
  const imports = new Imports(`spokes/${name}`, 'spoke');
  const vpc = http.resolve('spokeVpc');
  if (vpc.outcome !== 'ok' || !blueprint.cidr) return imports;
  imports.fits('aws_vpc.this', vpc.value.id);

  const { hub, spoke } = http.facts;
  const attachment = http.resolve('spokeAttachment');
  const whole = subnetImports(imports, {
    blueprint,
    subnets: (spoke.subnets.value ?? []).filter(
      ({ vpcId }) => vpcId === vpc.value.id,
    ),
    attached: attachment.outcome === 'ok' ? attachment.value.subnetIds : [],
    first: 'nodes',
  });
  if (attachment.outcome === 'ok') {
    const { id } = attachment.value;
    const address = 'aws_ec2_transit_gateway_vpc_attachment.spoke';
    if (whole) imports.fits(address, id);
    else imports.misfit(id, 'it stands in other subnets');
  }

  const all = http.resolve('loadBalancers');
  const loadBalancers = all.outcome === 'ok' ? all.value : [];
  const wanted = loadBalancerName(name);
  const own =
    loadBalancers.length === 1 && loadBalancers[0].name === wanted
      ? loadBalancers[0]
      : undefined;
  if (own) imports.fits('aws_lb.this', own.arn);
  else {
    for (const one of loadBalancers) {
      imports.misfit(
        one.name,
        loadBalancers.length > 1
          ? 'the module makes one load balancer, not several'
          : `the module's is called ${wanted}`,
      );
    }
  }
  for (const [key, scope] of [
    ['http', http],
    ['https', https],
  ] as const) {
    const group = scope.resolve('targetGroup');
    if (group.outcome !== 'ok') continue;
    const { arn, name: called, targetType } = group.value;
    if (called !== targetGroupName(name, key)) {
      imports.misfit(
        called,
        `the module's is called ${targetGroupName(name, key)}`,
      );
    } else if (targetType !== 'ip') {
      imports.misfit(called, `its targets are of type ${oneLine(targetType)}`);
    } else imports.fits('aws_lb_target_group.this', arn, key);

    const listener = scope.resolve('listener');
    if (own && listener.outcome === 'ok' && listener.value.protocol === 'TCP') {
      imports.fits('aws_lb_listener.this', listener.value.arn, key);
    }
  }
  const nodes = http.resolve('nodeInstances');
  if (nodes.outcome === 'ok') {
    imports.misfit(
      nodes.value.map(({ instance }) => instance.id).join(', '),
      'instances are replaced when their user data differs, which no fact tells',
    );
  }
  if (hub !== spoke) {
    imports.misfit(
      'what stands in the hub',
      'import it with the provider aws.hub',
    );
  }
  return imports;
}
