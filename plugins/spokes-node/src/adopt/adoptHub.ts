import {
  AdoptedBlueprint,
  hubBlueprintSchema,
  NatGateway,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { z } from 'zod';
import { laterRead } from '../trace/inputs/aws/laterRead';
import { AdoptOptions } from './AdoptOptions';
import { HubScene } from './AdoptScene';
import { Draft } from './Draft';
import { oneLine } from './oneLine';
import { addOptions } from './shared';

const { shape } = hubBlueprintSchema;

/** The network in the middle, as its spokes see it. */
export function adoptHub(
  { hub, spokes }: HubScene,
  options: AdoptOptions,
): AdoptedBlueprint {
  const draft = new Draft(oneLine(hub.name), 'Hub');
  const configured = (
    field: 'account' | 'name' | 'region',
    howToFindOut: string,
  ) =>
    draft.know(field, hub[field], {
      schema: shape[field],
      evidence: 'spokes.hubs',
      gap: { why: '', howToFindOut, required: true },
    });
  configured('name', 'Give it a name that a catalog takes, in spokes.hubs');
  configured('account', 'aws sts get-caller-identity');
  configured('region', 'Name it in spokes.hubs');
  addOptions(draft, { ...options, region: hub.region, stateNeeded: false });

  const [spoke] = spokes;
  const vpcs = spokes.flatMap(({ http }) => {
    const vpc = http.resolve('hubVpc');
    return vpc.outcome === 'ok' ? [vpc.value.id] : [];
  });
  draft.read('cidr', spoke.http.resolve('hubVpc'), {
    schema: shape.cidr,
    gap: {
      howToFindOut: 'aws ec2 describe-vpcs --query "Vpcs[].[VpcId,CidrBlock]"',
      required: true,
    },
    of: vpc => {
      if (uniq(vpcs).length > 1) {
        return {
          why: `its spokes' load balancers stand in several VPCs: ${uniq(
            vpcs,
          ).join(', ')}`,
        };
      }
      return {
        value: vpc.cidrs[0],
        evidence: `${vpc.id}, where the load balancers stand`,
      };
    },
  });
  draft.read('azs', spoke.http.resolve('nlbSubnets'), {
    schema: shape.azs,
    gap: {
      howToFindOut: 'aws ec2 describe-subnets --filters Name=vpc-id,Values=…',
      required: true,
    },
    of: subnets => ({
      value: uniq(subnets.map(({ subnet }) => subnet.zoneName)).sort(),
      evidence: `subnets of the load balancers: ${subnets
        .map(({ subnet }) => subnet.id)
        .join(', ')}`,
    }),
  });
  draft.read(
    'nat',
    laterRead<NatGateway[]>(
      spoke.http.facts.hub.natGateways,
      'ec2:DescribeNatGateways',
      spoke.http.facts.takenAt,
    ),
    {
      schema: shape.nat,
      gap: {
        howToFindOut: 'aws ec2 describe-nat-gateways',
        required: false,
      },
      of: all => {
        const mine = all.filter(
          ({ state, vpcId }) => vpcs.includes(vpcId) && state === 'available',
        );
        const ids = mine.map(({ id }) => id).join(', ');
        const subnets = new Set(mine.map(({ subnetId }) => subnetId));
        if (mine.length === 0) {
          return { why: 'the VPC has no NAT gateway: egress goes elsewhere' };
        }
        return {
          value: subnets.size === 1 ? 'single' : 'per-az',
          evidence: `NAT gateways ${ids}`,
        };
      },
    },
  );
  draft.read('transitGateway', spoke.http.resolve('hubAttachment'), {
    schema: shape.transitGateway,
    gap: {
      howToFindOut:
        'aws ec2 describe-transit-gateway-vpc-attachments, in the hub’s account',
      required: true,
    },
    of: ({ id, transitGatewayId }) => ({
      value: { kind: 'existing', id: transitGatewayId },
      evidence: `attachment ${id} of the hub's VPC`,
    }),
  });
  const others = uniq(
    spokes
      .map(({ binding }) => binding.account)
      .filter(account => account !== hub.account),
  );
  if (others.length > 0) {
    draft.know('spokeAccounts', others, {
      schema: z.array(z.string()),
      evidence: 'accounts of its spokes in spokes.clusters',
      gap: {
        why: '',
        howToFindOut: 'Name them in spokes.clusters',
        required: true,
      },
    });
  }
  draft.lack('bastion', {
    why: 'facts do not tell how people reach the nodes',
    howToFindOut: 'Ask who runs it; the blueprint says ssm until then',
    required: false,
  });
  return draft.build();
}
