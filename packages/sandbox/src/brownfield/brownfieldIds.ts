import { SpokeIds } from '../world/SpokeIds';
import { brownfield } from './brownfield';

/** What the sandbox's own oracle has to know to answer requests at the load balancer of plain HTTP. */
export function brownfieldIds(): SpokeIds {
  const { host, spoke } = brownfield;
  const [web, tls] = brownfield.loadBalancers;
  const node = ({ ip, instanceId }: { ip: string; instanceId: string }) => ({
    privateIp: ip,
    instanceId,
  });
  return {
    name: spoke.name,
    byHand: true,
    host,
    vpcId: spoke.vpcId,
    cidr: spoke.cidr,
    routeTableId: spoke.routeTableId,
    networkAclId: spoke.networkAclId,
    nodeSubnets: spoke.subnets,
    attachmentId: spoke.attachmentId,
    nodeSecurityGroupId: spoke.securityGroupId,
    nodes: { master: node(spoke.nodes.a), worker: node(spoke.nodes.b) },
    nodePorts: { http: web.nodePort, https: tls.nodePort, status: 31021 },
    loadBalancer: {
      name: web.name,
      id: web.arn.slice(web.arn.lastIndexOf('/') + 1),
      addresses: web.addresses,
      interfaceIds: web.interfaceIds,
      securityGroupId: web.securityGroupId,
      arn: web.arn,
      dnsName: web.dnsName,
      listenerArns: { http: web.listenerArn, https: tls.listenerArn },
      targetGroupArns: { http: web.targetGroupArn, https: tls.targetGroupArn },
    },
  };
}
