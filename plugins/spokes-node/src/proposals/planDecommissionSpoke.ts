import { ConflictError } from '@backstage/errors';
import {
  DecommissionSpokeForm,
  formatExposureRef,
  holderOfExposure,
  loadBalancerName,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { assertConfirmed } from './confirmed';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { findSpoke } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/**
 * Takes a spoke's code out of the repository, and says in which order a person takes the spoke itself away. Destroying
 * needs that code, so it comes before the merge.
 */
export async function planDecommissionSpoke(
  form: DecommissionSpokeForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet } = context;
  const spoke = findSpoke(context, form.spoke);
  const { name } = spoke;
  assertConfirmed(form.confirm, name, 'spoke');
  refuseInhabited(name, context);

  if (spoke.adopted) return forgetSpoke(spoke, context);
  const notes = [
    'Destroy before you merge: the code that destroys the spoke is what this pull request takes away.',
    ...fleetNotes(context),
  ];
  const changes = fieldChanges(spoke, undefined);
  const folders = [
    `spokes/${name}`,
    `clusters/${name}/platform`,
    `clusters/${name}/upgrades`,
  ];
  const removals: string[] = [];
  for (const folder of folders) {
    if ((await fleet.files(folder)).length) removals.push(folder);
  }
  return {
    fileSets: [],
    removals: removals.length ? removals : folders.slice(0, 1),
    title: `Decommission spoke ${name}`,
    description: describePlan({
      intro: [
        `Takes the code of spoke \`${name}\` away. **Do not merge yet**: merging destroys nothing, and afterwards nothing is left to destroy it with. No exposure is left on the spoke. A person does the steps below, in this order, and merges at the end.`,
        stepsOf(spoke),
      ],
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${name}`,
  };
}

/** What was made by hand is taken away by hand: only its description goes. */
function forgetSpoke(
  spoke: SpokeBlueprint,
  context: ProposalContext,
): ProposalPlan {
  const { name } = spoke;
  const notes = [
    'Nothing is destroyed: whoever made the spoke by hand takes it away.',
    ...fleetNotes(context),
  ];
  const changes = fieldChanges(spoke, undefined);
  return {
    fileSets: [],
    removals: [`spokes/${name}`],
    title: `Forget spoke ${name}`,
    description: describePlan({
      intro: [
        `Takes the description of spoke \`${name}\` away, which was made by hand and adopted. Backstage reads it no longer once its configuration is published.`,
      ],
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${name}`,
  };
}

function refuseInhabited(
  name: string,
  { fleet, live, nameHolder }: ProposalContext,
) {
  const described = fleet.exposures
    .map(({ blueprint }) => holderOfExposure(blueprint))
    .filter(({ spoke }) => spoke === name);
  const known = new Set(described.map(formatExposureRef));
  const routed = (live?.exposures ?? []).filter(
    holder => holder.spoke === name && !known.has(formatExposureRef(holder)),
  );
  const unreadable = fleet.unreadable
    .filter(({ path }) => path.startsWith(`clusters/${name}/apps/`))
    .map(({ path }) => `${path} (cannot be read)`);
  const remaining = [
    ...described.map(
      holder => nameHolder?.(holder) ?? formatExposureRef(holder),
    ),
    ...routed.map(
      holder =>
        nameHolder?.(holder) ??
        `${formatExposureRef(holder)} (live, not in the repository)`,
    ),
    ...unreadable,
  ];
  if (remaining.length) {
    throw new ConflictError(
      `Spoke '${name}' still serves ${remaining.length}: ${remaining.join(
        ', ',
      )}. Remove each by the template remove-exposure first`,
    );
  }
}

/** Names only what the schema holds to a pattern. */
function stepsOf({ domains, name }: SpokeBlueprint): string {
  const records = domains.filter(({ zoneId }) => zoneId);
  const elsewhere = domains.filter(({ zoneId }) => !zoneId);
  const list = (hosts: typeof domains) =>
    hosts.map(({ host }) => `\`${host}\``).join(', ');
  return `## Steps

1. **Stop new traffic.** ${
    elsewhere.length
      ? `Take the records of ${list(
          elsewhere,
        )} away where they are kept, and wait for their TTL. `
      : ''
  }${
    records.length ? `The records of ${list(records)} go with step 4. ` : ''
  }See that nothing is asked any more: \`ActiveFlowCount\` of load balancer \`${loadBalancerName(
    name,
  )}\`.
2. **Drain.** On a master: \`k3s kubectl drain --ignore-daemonsets --delete-emptydir-data --selector '!node-role.kubernetes.io/control-plane'\`. Connections have 120 s to end.
3. **Keep the backup.** On a master: \`k3s etcd-snapshot save\`. Then let go of the bucket and of the token that opens it, so that both outlive the spoke:

   \`\`\`sh
   git fetch && git switch --detach origin/HEAD   # the base branch, where the code still is
   cd spokes/${name}
   terraform init
   terraform state rm 'module.spoke.aws_s3_bucket.snapshots' 'module.spoke.aws_ssm_parameter.token'
   \`\`\`
4. **Destroy**, from the same checkout. Terraform refuses to take the masters' volumes and the load balancer until a person lifts both guards, in this checkout only (do not commit it: the module is every spoke's):

   \`\`\`sh
   sed -i 's/prevent_destroy = true/prevent_destroy = false/' ../../modules/spoke/nodes.tf
   aws elbv2 modify-load-balancer-attributes --attributes Key=deletion_protection.enabled,Value=false \\
     --load-balancer-arn "$(aws elbv2 describe-load-balancers --names ${loadBalancerName(
       name,
     )} --query 'LoadBalancers[0].LoadBalancerArn' --output text)"
   terraform plan -destroy -out destroy.plan   # read it
   terraform apply destroy.plan
   aws ssm delete-parameter --name /${name}/initialized
   \`\`\`
5. **Merge this pull request.** The configuration of Backstage that is made from the fleet loses the spoke with it.
6. **Clean up.** Delete \`${credential(name, 'TOKEN')}\` and \`${credential(
    name,
    'CA',
  )}\` where Backstage keeps its credentials, and the GitOps engine's deploy key. Unregister \`resource:default/${name}\` in the catalog. The snapshots and \`/${name}/server-token\` stay until somebody deletes them.`;
}

function credential(spoke: string, what: 'TOKEN' | 'CA'): string {
  return `${spoke.toUpperCase().replace(/-/g, '_')}_${what}`;
}
