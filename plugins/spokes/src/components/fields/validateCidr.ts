import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { spokesApiRef } from '../../api/spokesApiRef';
import { blockSize, blockSizes } from './blockSizes';
import { HubFieldOptions } from './HubFieldOptions';
import { judgeCidr, withClusterRanges } from './judgeCidr';
import { readText } from './readText';
import { translationOf } from './translationOf';

/**
 * Stops at what is no block of a VPC and at one that overlaps another. A backend that cannot be asked stops nobody here:
 * the review asks again.
 */
export const validateCidr: CustomFieldValidator<
  string,
  HubFieldOptions
> = async (cidr, field, { apiHolder, formData, uiSchema }) => {
  if (!cidr) return;
  const t = translationOf(apiHolder);
  const hub = readText(formData, uiSchema?.['ui:options']?.hubField ?? 'hub');
  const size = blockSize(cidr) ?? blockSizes[0];
  const answer =
    hub &&
    (await apiHolder
      .get(spokesApiRef)
      ?.nextCidr({ hub, size })
      .catch(() => undefined));
  const taken = withClusterRanges((answer && answer.taken) || [], {
    pods: t('cidrField.pods'),
    services: t('cidrField.services'),
  });

  const judgement = judgeCidr(cidr, taken);
  if (judgement.status === 'malformed') {
    const { reason } = judgement;
    field.addError(t('cidrField.malformed', { cidr, reason }));
  }
  if (judgement.status === 'overlaps') {
    const [{ cidr: held, holder }] = judgement.holders;
    field.addError(t('cidrField.overlaps', { cidr, held, holder }));
  }
};
