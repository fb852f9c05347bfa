import { HubBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { literal } from './literal';

/**
 * Where Terraform keeps the state. A backend block takes no variables, so its values stand in JSON and not in HCL made
 * of strings. The lock is a file beside the state: no table is needed.
 */
export const backend = (
  { bucket, kmsKeyArn, region }: NonNullable<HubBlueprint['remoteState']>,
  folder: string,
) => ({
  terraform: {
    backend: {
      s3: literal({
        bucket,
        key: `${folder}/terraform.tfstate`,
        region,
        encrypt: true,
        ...(kmsKeyArn && { kms_key_id: kmsKeyArn }),
        use_lockfile: true,
      }),
    },
  },
});
