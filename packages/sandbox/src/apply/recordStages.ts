import { z } from 'zod';
import { putAlias, removeAlias } from '../terraform/hubLinks';
import { AwsWorld } from '../world/AwsWorld';
import { Stage } from './Applies';

const recordSchema = z.object({
  host: z.string(),
  zone_id: z.string(),
  load_balancer: z.string(),
});

export type RecordVariables = z.infer<typeof recordSchema>;

/** The records that were applied, by the folder of their root. */
export type AppliedRecords = Map<string, RecordVariables>;

/** `records/<spoke>/<namespace>/<service>`: a Terraform root of its own, with one alias record. */
export function recordStages(options: {
  aws: AwsWorld;
  applied: AppliedRecords;
  folder: string;
  /** Of terraform.tfvars.json; absent where the merge deleted it. */
  tfvars: string | undefined;
}): Stage[] {
  const { aws, applied, folder, tfvars } = options;
  const before = applied.get(folder);
  if (tfvars === undefined) {
    return [
      {
        title: 'Route 53',
        detail: before ? `${before.host} goes` : 'no record is known here',
        end() {
          if (before) removeAlias(aws, before.zone_id, before.host);
          applied.delete(folder);
        },
      },
    ];
  }
  const wanted = recordSchema.parse(JSON.parse(tfvars));
  return [
    { title: 'Plan', detail: `an alias record for ${wanted.host}` },
    {
      title: 'Route 53',
      detail: `${wanted.host} leads to ${wanted.load_balancer}`,
      end() {
        const dnsName = dnsNameOf(aws, folder, wanted.load_balancer);
        if (before) removeAlias(aws, before.zone_id, before.host);
        putAlias(aws, wanted.zone_id, wanted.host, dnsName);
        applied.set(folder, wanted);
      },
    },
  ];
}

function dnsNameOf(aws: AwsWorld, folder: string, name: string): string {
  // The reference's load balancers have names from before there was a module.
  const spoke = aws.spokes.find(one => one.name === folder.split('/')[1]);
  const found =
    aws.loadBalancers.find(one => one.name === name) ??
    aws.loadBalancers.find(({ arn }) => arn === spoke?.loadBalancer.arn);
  if (!found) throw new Error(`no load balancer ${name}`);
  return found.dnsName;
}
