interface Block {
  id: string;
  cidr: string;
}

interface NodeIds {
  instanceId: string;
  privateIp: string;
}

/** Which of AWS's resources are a spoke's: what faults change and the sandbox's own pages show. */
export interface SpokeIds {
  name: string;
  /** Made by people: no fault is for it, and no file of the fleet makes it. */
  byHand?: true;
  /** A name of its own, for faults of DNS. */
  host: string;
  vpcId: string;
  cidr: string;
  routeTableId: string;
  networkAclId: string;
  /** The nodes'. A spoke in one zone has one, under both keys. */
  nodeSubnets: { a: Block; b: Block };
  attachmentId: string;
  nodeSecurityGroupId: string;
  /** The first of each; a spoke without workers has its last master under both. */
  nodes: { master: NodeIds; worker: NodeIds };
  nodePorts: { http: number; https: number; status: number };
  loadBalancer: {
    name: string;
    id: string;
    /** In each zone of the hub's. */
    addresses: { a: string; b: string };
    interfaceIds: { a: string; b: string };
    securityGroupId: string;
    arn: string;
    dnsName: string;
    listenerArns: { http: string; https: string };
    targetGroupArns: { http: string; https: string };
  };
}
