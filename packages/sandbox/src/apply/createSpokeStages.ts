import { kubernetesNodes } from './kubernetesNodes';
import { bootCluster, bootstrap, followClusterFolder } from './clusterSteps';
import { ApplyContext } from './ApplyContext';
import { Stage } from './Applies';
import { linkToHub, putDomains } from '../terraform/hubLinks';
import { putResources } from '../terraform/putResources';
import { SpokePlan } from '../terraform/planSpoke';
import { SpokeResources } from '../terraform/resourceLists';
import { spokeResources } from '../terraform/spokeResources';

/** Builds a spoke in the order in which Terraform and the first boot would, with what AWS says meanwhile. */
export function createSpokeStages(
  context: ApplyContext,
  plan: SpokePlan,
): Stage[] {
  const { world, terraform, configuration } = context;
  const { aws } = world;
  const { ids, variables } = plan;
  const all = spokeResources(plan);
  const network: Partial<SpokeResources> = {
    vpcs: all.vpcs,
    subnets: all.subnets,
    networkAcls: all.networkAcls,
    securityGroups: all.securityGroups,
  };
  const count = Object.values(all).flat().length;

  return [
    {
      title: 'Plan',
      detail: `${count} resources to add, from spokes/${ids.name}/terraform.tfvars.json`,
      async end() {
        terraform.remember(plan);
        // Backstage may look from now on: what it sees is what there is so far.
        await configuration.mapSpoke(ids.name);
      },
    },
    {
      title: 'Network',
      detail: `VPC ${ids.cidr} with ${all.subnets.length} subnets, route tables and security groups`,
      end() {
        putResources(aws, {
          ...network,
          // The way out needs the attachment.
          routeTables: all.routeTables.map(table => ({
            ...table,
            routes: table.routes.filter(({ targetId }) => targetId === 'local'),
          })),
        });
      },
    },
    {
      title: 'Transit Gateway',
      detail:
        'attachment, association, propagation, and the routes of both sides',
      begin() {
        putResources(aws, {
          transitGatewayAttachments: all.transitGatewayAttachments.map(one => ({
            ...one,
            state: 'pending',
            association: undefined,
          })),
        });
      },
      end() {
        const { transitGatewayAttachments, routeTables } = all;
        putResources(aws, { transitGatewayAttachments, routeTables });
        linkToHub(aws, plan);
      },
    },
    {
      title: 'Load balancer',
      detail: `${ids.loadBalancer.name} in the hub, its listeners, target groups and ${plan.nodes.length} targets`,
      begin() {
        putResources(aws, {
          networkInterfaces: all.networkInterfaces,
          loadBalancers: all.loadBalancers.map(one => ({
            ...one,
            state: 'provisioning',
          })),
          targetGroups: all.targetGroups,
          listeners: all.listeners,
          alarms: all.alarms,
        });
      },
      end() {
        putResources(aws, { loadBalancers: all.loadBalancers });
        putDomains(aws, plan);
      },
    },
    {
      title: 'Nodes',
      detail: `${variables.masters} masters and ${variables.workers} workers boot and join K3s ${variables.k3s.version}`,
      begin() {
        putResources(aws, {
          instances: all.instances.map(one => ({ ...one, state: 'pending' })),
        });
      },
      end() {
        putResources(aws, { instances: all.instances });
        world.addCluster(bootCluster(ids.name));
        kubernetesNodes(context, plan, false);
      },
    },
    {
      title: 'Cluster network',
      detail: 'the nodes become ready',
      end: () => kubernetesNodes(context, plan, true),
    },
    {
      title: 'Istio',
      detail: `the first boot applies clusters/${ids.name}/platform`,
      begin: () => bootstrap(context, ids.name),
    },
    {
      title: 'GitOps',
      detail: `the cluster follows clusters/${ids.name} from now on`,
      end: () => followClusterFolder(context, ids.name),
    },
    {
      title: 'Configuration',
      detail: `Backstage gets the credential of the cluster`,
      end: () => configuration.connectCluster(ids.name),
    },
  ];
}
