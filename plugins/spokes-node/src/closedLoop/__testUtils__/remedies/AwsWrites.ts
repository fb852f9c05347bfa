import {
  AwsWorld,
  ListenerState,
  NetworkAclEntryState,
  SecurityGroupRuleState,
  TargetGroupState,
  TargetState,
} from '@fitsync/sandbox';
import { findByArn, findOne } from './findOne';

/** What a fix may change in AWS, as AWS does it: shared by the commands and by what Terraform would call. */
export class AwsWrites {
  constructor(readonly state: AwsWorld) {}

  putRoute(tableId: unknown, destination: string, targetId: string) {
    const table = findOne(this.state.routeTables, tableId);
    table.routes = [
      ...table.routes.filter(one => one.destination !== destination),
      { destination, targetId, state: 'active', origin: 'CreateRoute' },
    ];
  }

  putTransitGatewayRoute(
    tableId: unknown,
    destination: string,
    attachmentId: string,
  ) {
    findOne(this.state.transitGatewayAttachments, attachmentId);
    const table = findOne(this.state.transitGatewayRouteTables, tableId);
    table.staticRoutes = [
      ...table.staticRoutes.filter(one => one.destination !== destination),
      { destination, attachmentId },
    ];
  }

  propagate(tableId: unknown, attachmentId: string) {
    const table = findOne(this.state.transitGatewayRouteTables, tableId);
    table.propagatingAttachmentIds.push(attachmentId);
  }

  associate(attachmentId: unknown, routeTableId: string) {
    findOne(this.state.transitGatewayRouteTables, routeTableId);
    findOne(this.state.transitGatewayAttachments, attachmentId).association = {
      routeTableId,
      state: 'associated',
    };
  }

  accept(attachmentId: unknown) {
    findOne(this.state.transitGatewayAttachments, attachmentId).state =
      'available';
  }

  addAttachmentSubnets(attachmentId: unknown, subnetIds: readonly string[]) {
    const attachment = findOne(
      this.state.transitGatewayAttachments,
      attachmentId,
    );
    subnetIds.forEach(id => findOne(this.state.subnets, id));
    attachment.subnetIds = [
      ...new Set([...attachment.subnetIds, ...subnetIds]),
    ];
  }

  allow(
    groupId: unknown,
    direction: 'ingress' | 'egress',
    rule: Omit<SecurityGroupRuleState, 'groupIds'>,
  ) {
    const group = findOne(this.state.securityGroups, groupId);
    group[direction] = [...group[direction], { ...rule, groupIds: [] }];
  }

  /** Takes out what lets every address reach a port. */
  closeToAll(groupId: unknown, port: number) {
    const group = findOne(this.state.securityGroups, groupId);
    group.ingress = group.ingress.filter(
      ({ cidrs = [], fromPort = 0, toPort = 65_535 }) =>
        !cidrs.includes('0.0.0.0/0') || port < fromPort || port > toPort,
    );
  }

  addNatGateway(id: string, subnetId: string) {
    const subnet = findOne(this.state.subnets, subnetId);
    this.state.natGateways = [
      ...this.state.natGateways.filter(one => one.id !== id),
      {
        id,
        subnetId,
        vpcId: subnet.vpcId,
        state: 'available',
        publicIp: '203.0.113.77',
        privateIp: '192.0.2.77',
        tags: {},
      },
    ];
  }

  addAclEntry(aclId: unknown, entry: NetworkAclEntryState) {
    const acl = findOne(this.state.networkAcls, aclId);
    const taken = acl.entries.some(
      one => one.number === entry.number && one.egress === entry.egress,
    );
    if (taken) throw new Error(`Entry ${entry.number} is there already`);
    acl.entries = [...acl.entries, entry].sort((a, b) => a.number - b.number);
  }

  excludeFromPublicAccessBlock(resourceId: string) {
    this.state.blockPublicAccess = {
      ...this.state.blockPublicAccess,
      exclusions: [
        ...this.state.blockPublicAccess.exclusions,
        {
          id: 'vpcbpa-exclude-0fa1b2c3d4e5f6107',
          resourceId,
          mode: 'allow-bidirectional',
          state: 'create-complete',
        },
      ],
    };
  }

  tag(id: string, key: string, value: string) {
    const { vpcs, instances, transitGatewayAttachments } = this.state;
    const owner = findOne(
      [...vpcs, ...instances, ...transitGatewayAttachments],
      id,
    );
    owner.tags = { ...owner.tags, [key]: value };
  }

  watch(options: {
    loadBalancerArn: string;
    targetGroupName: string;
    metric: string;
  }) {
    const { loadBalancerArn, targetGroupName, metric } = options;
    const group = this.state.targetGroups.find(
      ({ name }) => name === targetGroupName,
    );
    if (!group) throw new Error(`There is no target group ${targetGroupName}`);
    this.state.alarms = [
      ...this.state.alarms,
      {
        arn: `arn:aws:cloudwatch:${this.state.region}:${this.state.account}:alarm:${targetGroupName}`,
        name: `${targetGroupName}-unhealthy-hosts`,
        metric,
        loadBalancerArn,
        targetGroupArn: group.arn,
      },
    ];
  }

  register(arn: unknown, targets: readonly TargetState[]) {
    const group = findByArn(this.state.targetGroups, arn);
    group.targets = [
      ...group.targets.filter(one => !targets.some(({ id }) => id === one.id)),
      ...targets,
    ];
  }

  deregister(arn: unknown, ids: readonly string[]) {
    const group = findByArn(this.state.targetGroups, arn);
    group.targets = group.targets.filter(({ id }) => !ids.includes(id));
  }

  /** What Terraform replaces, for a type or a port cannot be changed, gets the same targets again. */
  changeTargetGroup(arn: unknown, change: Partial<TargetGroupState>) {
    const group = findByArn(this.state.targetGroups, arn);
    Object.assign(group, change);
    const { port } = change;
    if (port !== undefined) {
      group.targets = group.targets.map(target => ({ ...target, port }));
    }
  }

  changeListener(arn: unknown, change: Partial<ListenerState>) {
    Object.assign(findByArn(this.state.listeners, arn), change);
  }
}
