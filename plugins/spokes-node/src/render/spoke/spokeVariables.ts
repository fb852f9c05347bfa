import { RenderedSpoke } from './RenderedSpoke';

/** The values of a spoke's root, for terraform.tfvars.json. */
export const spokeVariables = ({
  account,
  cidr,
  hub,
  spoke,
}: RenderedSpoke) => ({
  name: spoke.name,
  account,
  region: spoke.region,
  hub: hub.name,
  hub_account: hub.account,
  cidr,
  azs: spoke.azs,
  masters: spoke.masters,
  workers: spoke.workers,
  instance: spoke.instance,
  k3s: { version: spoke.versions.k3s, sha256: spoke.versions.k3sSha256 },
  pod_cidr: spoke.podCidr,
  service_cidr: spoke.serviceCidr,
  node_ports: spoke.nodePorts,
  health_check: {
    kind: spoke.healthCheck.kind,
    interval_seconds: spoke.healthCheck.intervalSeconds,
  },
  domains: spoke.domains.map(({ host, zoneId }) => ({ host, zone_id: zoneId })),
  alarms: { enabled: spoke.alarms.enabled, topic_arn: spoke.alarms.topicArn },
});
