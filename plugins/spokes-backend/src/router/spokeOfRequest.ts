import { ProposalRequest } from '@fitsync/backstage-plugin-spokes-common';

/** The spoke that a change is about, where it is one that is there already. */
export function spokeOfRequest({
  change,
  values,
}: ProposalRequest): string | undefined {
  switch (change) {
    case 'expose-service':
    case 'update-spoke':
    case 'decommission-spoke':
      return text(values.spoke);
    case 'update-exposure':
    case 'remove-exposure':
      return text(values.exposure)?.split('/')[0];
    default:
      return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
