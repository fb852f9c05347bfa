import { keepOnly } from '../terraform/putResources';
import { removeDomains, unlinkFromHub } from '../terraform/hubLinks';
import { ResourceList } from '../terraform/resourceLists';
import { SpokeIds } from '../world/SpokeIds';
import { ApplyContext } from './ApplyContext';
import { Stage } from './Applies';

/** Takes a spoke down in the reverse order. */
export function destroySpokeStages(
  context: ApplyContext,
  ids: SpokeIds,
): Stage[] {
  const { world, board, gitOps, terraform, configuration } = context;
  const { aws } = world;
  const { name, vpcId, loadBalancer } = ids;
  const remove = (list: ResourceList, goes: (id: string) => boolean) =>
    keepOnly(aws, list, one => !goes('arn' in one ? one.arn : one.id));
  const ofVpc = (list: 'subnets' | 'routeTables' | 'networkAcls') => {
    const own = new Set(
      aws[list].filter(one => one.vpcId === vpcId).map(({ id }) => id),
    );
    remove(list, id => own.has(id));
  };
  const arns = [
    ...Object.values(loadBalancer.listenerArns),
    ...Object.values(loadBalancer.targetGroupArns),
    loadBalancer.arn,
  ];
  const instances = aws.instances.filter(one => one.vpcId === vpcId);

  return [
    {
      title: 'Plan to destroy',
      detail: `the network, load balancer and ${instances.length} nodes of ${name}`,
      end: () => board.forget(name),
    },
    {
      title: 'Configuration',
      detail: 'Backstage no longer reads the spoke',
      end: () => configuration.removeSpoke(name),
    },
    {
      title: 'Nodes',
      detail: 'the machines end, and the API server with them',
      begin() {
        for (const instance of aws.instances) {
          if (instance.vpcId === vpcId) instance.state = 'shutting-down';
        }
        world.removeCluster(name);
        gitOps.forget(name);
      },
      end() {
        const own = new Set(instances.map(({ id }) => id));
        remove('instances', id => own.has(id));
      },
    },
    {
      title: 'Load balancer',
      detail: `${loadBalancer.name}, its listeners, target groups, alarms and records`,
      end() {
        removeDomains(aws, terraform.applied(name)?.variables.domains ?? []);
        const alarms = new Set(
          aws.alarms
            .filter(one => one.loadBalancerArn === loadBalancer.arn)
            .map(({ arn }) => arn),
        );
        remove('alarms', id => alarms.has(id));
        remove('listeners', id => arns.includes(id));
        remove('targetGroups', id => arns.includes(id));
        remove('loadBalancers', id => arns.includes(id));
        const interfaces: string[] = Object.values(loadBalancer.interfaceIds);
        remove('networkInterfaces', id => interfaces.includes(id));
      },
    },
    {
      title: 'Transit Gateway',
      detail: 'the routes of both sides and the attachment',
      begin() {
        unlinkFromHub(aws, ids);
        const attachment = aws.transitGatewayAttachments.find(
          ({ id }) => id === ids.attachmentId,
        );
        if (attachment) attachment.state = 'deleting';
      },
      end: () =>
        remove('transitGatewayAttachments', id => id === ids.attachmentId),
    },
    {
      title: 'Network',
      detail: `VPC ${ids.cidr} and what is left in it`,
      end() {
        ofVpc('subnets');
        ofVpc('routeTables');
        ofVpc('networkAcls');
        const groups = [ids.nodeSecurityGroupId, loadBalancer.securityGroupId];
        remove('securityGroups', id => groups.includes(id));
        remove('vpcs', id => id === vpcId);
        terraform.forget(name);
      },
    },
  ];
}
