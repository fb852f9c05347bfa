import { toYaml } from '../toYaml';
import { clusterConfig, credentialVariable } from './clusterConfig';
import { RenderedSpoke } from './RenderedSpoke';

/** Names only what the schema holds to a pattern: a description is free text and stays in blueprint.yaml. */
export function spokeReadme(rendered: RenderedSpoke) {
  const { account, addresses, cidr, hub, spoke } = rendered;
  const { name } = spoke;
  const nodes = [
    ...addresses.masters.map((address, n) => `master-${n} ${address}`),
    ...addresses.workers.map((address, n) => `worker-${n} ${address}`),
  ];
  return `# Spoke ${name}

Rendered from \`blueprint.yaml\`. A private VPC with a K3s cluster, attached to hub \`${
    hub.name
  }\`.

- Account ${account}, region ${
    spoke.region
  }, VPC ${cidr}, zones ${spoke.azs.join(', ')}
- Nodes: ${nodes.join(', ')}
- Load balancer \`${name}-nlb\` in the hub: 80 → ${
    spoke.nodePorts.http
  }, 443 → ${spoke.nodePorts.https}
- K3s ${spoke.versions.k3s}, Istio ${spoke.versions.istio}

## Apply

\`\`\`sh
terraform init
terraform plan -out plan
terraform apply plan
\`\`\`

Set \`TF_VAR_role_arn\` and \`TF_VAR_hub_role_arn\` if Terraform reaches the accounts by roles. The nodes come up by themselves:
K3s, then everything in \`clusters/${name}/platform\`, in the order of the names. \`journalctl -u k3s -u fitsync-bootstrap\` on
the first master (\`aws ssm start-session\`) tells how far it is. ${healthText(
    rendered,
  )}
443 refuses connections until the first HTTPS exposure is there, for Envoy has nothing to listen for. Its target group is
healthy all the same: it is checked where that of 80 is, so that an empty 443 does not take the zones of 80 out of DNS.
${gitopsText(rendered)}
## Let Backstage read it

Until it has a credential, Backstage says \`unknown: no cluster credential\`. The platform holds a service account that may
list and watch what is read, and nothing else. \`app-config.yaml\` names the cluster to Backstage; \`fitsync app-config .\` at
the root of this repository puts those of all hubs and spokes into one file. By hand, copy this into Backstage's configuration:

\`\`\`yaml
${toYaml(clusterConfig(rendered)).trimEnd()}
\`\`\`

Either way it needs two values, from the first master:

\`\`\`sh
# ${credentialVariable(name, 'TOKEN')}
k3s kubectl -n fitsync get secret fitsync-reader-token -o jsonpath='{.data.token}' | base64 -d
# ${credentialVariable(name, 'CA')}
k3s kubectl -n fitsync get secret fitsync-reader-token -o jsonpath='{.data.ca\\.crt}'
\`\`\`

## Day two

- **K3s**: raise \`versions.k3s\` in the blueprint. The Plans in \`clusters/${name}/upgrades\` take one node after the other,
  masters first. Certificates renew on a restart only, so a spoke that is never raised has to be restarted once a year.
- **Istio**: raise \`versions.istio\`, one minor version at a time. A chart that fails stays as it is and says so
  (\`kubectl -n kube-system get helmcharts\`); nothing is uninstalled.
- **Drain without drops**: \`kubectl drain\` evicts the gateway pods one by one; they answer what they have begun. Before a
  node goes for good, take its address out of both target groups and wait for \`draining\` to end (120 s):
  \`aws elbv2 deregister-targets --target-group-arn … --targets Id=<address>,AvailabilityZone=all\`.
- **Replace a node**: drain it, then \`terraform apply -replace='module.spoke.aws_instance.worker["worker-0"]'\`. It comes
  back at its address and registered. Delete the old Node (\`kubectl delete node\`): the new one has another name, since K3s
  refuses a known name with a new password. One master at a time, and wait until it is Ready: its state is on a volume of
  its own, which the new machine mounts.
- **Restore**: etcd is copied to S3 every six hours. On a master with an empty state volume and no peer, stop K3s and run
  \`k3s server --cluster-reset --cluster-reset-restore-path=<snapshot> --etcd-s3 …\` with the server token of
  \`/${name}/server-token\`, then start it again. A snapshot is of no use without that token: Terraform refuses to destroy
  either.
- **Destroy**: no exposure may be left. Terraform refuses to destroy the tokens, the snapshots, the masters' state and the
  load balancer until a person takes \`prevent_destroy\` and \`deletion_protection\` away. Delete the parameter
  \`/${name}/initialized\` too, which the first master wrote: while it is there, no new cluster begins under this name.
`;
}

function healthText({ spoke: { healthCheck, nodePorts } }: RenderedSpoke) {
  return healthCheck.kind === 'tcp'
    ? `The targets are healthy once
\`40-mesh.yaml\` is applied: its default Gateway opens ${nodePorts.http}, on which both target groups are checked.`
    : `The targets are healthy once
the gateway pods are ready: both target groups ask Envoy on ${nodePorts.status}, which does not tell whether 80 and 443 answer.`;
}

function gitopsText({ spoke }: RenderedSpoke): string {
  const { gitops, name, repository } = spoke;
  if (gitops === 'none' || !repository) {
    return `
Nothing follows this repository: apply \`clusters/${name}\` yourself.
`;
  }
  const secret =
    gitops === 'flux'
      ? 'a secret `fleet` in `flux-system` (`flux create secret git fleet --url=…`)'
      : 'a repository secret in `argocd` (`argocd repo add …`)';
  return `
${gitops === 'flux' ? 'Flux' : 'Argo CD'} follows branch \`${
    repository.branch
  }\` of ${
    repository.url
  }. It needs a credential that may read it, which is not in this repository: ${secret}. Until then the spoke is healthy, and
empty. The folder of the apps appears with the first exposure.
`;
}
