import {
  AwsWorld,
  InstanceState,
  ListenerState,
  LoadBalancerState,
  NetworkAclState,
  RouteTableState,
  SecurityGroupState,
  SubnetState,
  TargetGroupState,
  TransitGatewayAttachmentState,
  TransitGatewayRouteTableState,
  VpcState,
} from './AwsWorld';
import { reference } from './reference';
import { SpokeIds } from './SpokeIds';

/** The parts of the world that carry one spoke's traffic: the live objects, for a fault to change. */
export interface SpokeNetwork {
  ids: SpokeIds;
  vpc: VpcState;
  nodeSubnets: SubnetState[];
  nodeRouteTable: RouteTableState;
  nodeSecurityGroup: SecurityGroupState;
  nodeNetworkAcl: NetworkAclState;
  instances: InstanceState[];
  attachment: TransitGatewayAttachmentState;
  loadBalancer: LoadBalancerState;
  loadBalancerSecurityGroup: SecurityGroupState;
  httpListener: ListenerState;
  httpTargetGroup: TargetGroupState;
  httpsListener: ListenerState;
  httpsTargetGroup: TargetGroupState;
  /** Shared by all spokes. */
  spokeTransitGatewayRouteTable: TransitGatewayRouteTableState;
  hub: {
    /** Route table of the NLBs' subnets. */
    publicRouteTable: RouteTableState;
    /** Of the NLBs' subnets. */
    publicNetworkAcl: NetworkAclState;
    attachmentNetworkAcl: NetworkAclState;
    attachment: TransitGatewayAttachmentState;
    transitGatewayRouteTable: TransitGatewayRouteTableState;
  };
}

/** Each part is looked up when it is read, and throws when it is gone: faults may work on what others left over. */
export function spokeNetwork(aws: AwsWorld, spoke: string): SpokeNetwork {
  const ids = aws.spokes.find(({ name }) => name === spoke);
  if (!ids) throw new Error(`The sandbox has no spoke ${spoke}`);
  const { loadBalancer } = ids;
  return {
    ids,
    get vpc() {
      return byId(aws.vpcs, ids.vpcId);
    },
    get nodeSubnets() {
      const { a, b } = ids.nodeSubnets;
      return aws.subnets.filter(({ id }) => id === a.id || id === b.id);
    },
    get nodeRouteTable() {
      return byId(aws.routeTables, ids.routeTableId);
    },
    get nodeSecurityGroup() {
      return byId(aws.securityGroups, ids.nodeSecurityGroupId);
    },
    get nodeNetworkAcl() {
      return byId(aws.networkAcls, ids.networkAclId);
    },
    get instances() {
      return aws.instances.filter(({ vpcId }) => vpcId === ids.vpcId);
    },
    get attachment() {
      return byId(aws.transitGatewayAttachments, ids.attachmentId);
    },
    get loadBalancer() {
      return byArn(aws.loadBalancers, loadBalancer.arn);
    },
    get loadBalancerSecurityGroup() {
      return byId(aws.securityGroups, loadBalancer.securityGroupId);
    },
    get httpListener() {
      return byArn(aws.listeners, loadBalancer.listenerArns.http);
    },
    get httpTargetGroup() {
      return byArn(aws.targetGroups, loadBalancer.targetGroupArns.http);
    },
    get httpsListener() {
      return byArn(aws.listeners, loadBalancer.listenerArns.https);
    },
    get httpsTargetGroup() {
      return byArn(aws.targetGroups, loadBalancer.targetGroupArns.https);
    },
    get spokeTransitGatewayRouteTable() {
      return byId(
        aws.transitGatewayRouteTables,
        reference.spokeTransitGatewayRouteTableId,
      );
    },
    hub: {
      get publicRouteTable() {
        return byId(aws.routeTables, reference.hub.publicRouteTableId);
      },
      get publicNetworkAcl() {
        return byId(aws.networkAcls, reference.hub.publicNetworkAclId);
      },
      get attachmentNetworkAcl() {
        return byId(aws.networkAcls, reference.hub.attachmentNetworkAclId);
      },
      get attachment() {
        return byId(aws.transitGatewayAttachments, reference.hub.attachmentId);
      },
      get transitGatewayRouteTable() {
        return byId(
          aws.transitGatewayRouteTables,
          reference.hub.transitGatewayRouteTableId,
        );
      },
    },
  };
}

function byId<T extends { id: string }>(all: T[], id: string): T {
  return found(
    all.find(one => one.id === id),
    id,
  );
}

function byArn<T extends { arn: string }>(all: T[], arn: string): T {
  return found(
    all.find(one => one.arn === arn),
    arn,
  );
}

function found<T>(one: T | undefined, id: string): T {
  if (!one) throw new Error(`The sandbox's AWS has no ${id}`);
  return one;
}
