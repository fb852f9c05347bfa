import { hubBlueprintSchema } from '@fitsync/backstage-plugin-spokes-common';
import { AdoptOptions } from './AdoptOptions';
import { Draft } from './Draft';

const stateGap = {
  why: 'no fact tells where Terraform keeps its state',
  howToFindOut:
    'Name the S3 bucket, by --state-bucket or in the form: the one of the present Terraform code, or a new one',
};

/** Who answers for it, and where its state is: facts cannot tell either. */
export function addOptions(
  draft: Draft,
  options: AdoptOptions & {
    owned?: string;
    region: string;
    stateNeeded: boolean;
  },
): void {
  const { shape } = hubBlueprintSchema;
  const owner = options.owned ?? options.owner;
  const ownerGap = {
    required: true,
    howToFindOut:
      'Ask who runs it and name them by --owner or in the form, such as group:default/platform',
  };
  if (owner === undefined) {
    draft.lack('owner', {
      ...ownerGap,
      why: 'no fact tells who answers for it',
    });
  } else {
    draft.know('owner', owner, {
      schema: shape.owner,
      evidence: options.owned ? 'owner in spokes.clusters' : 'the option owner',
      gap: { ...ownerGap, why: '' },
    });
  }
  const required = options.stateNeeded;
  if (options.stateBucket === undefined) {
    draft.lack('remoteState', { ...stateGap, required });
  } else {
    draft.know(
      'remoteState',
      {
        bucket: options.stateBucket,
        region: options.stateRegion ?? options.region,
      },
      {
        schema: shape.remoteState,
        evidence: 'the option stateBucket',
        gap: { ...stateGap, required },
      },
    );
  }
}
