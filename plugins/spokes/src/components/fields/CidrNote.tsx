import { spokesSpokeProposePermission } from '@fitsync/backstage-plugin-spokes-common';
import { reasonOf } from '../../api/reasonOf';
import { NextCidrState } from '../../api/useNextCidr';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { addressesOf, blockSize } from './blockSizes';
import { FieldNote } from './FieldNote';
import { CidrJudgement } from './judgeCidr';

/** Whether the block can be had, or why that was not found out. */
export function CidrNote(props: {
  hub: string | undefined;
  size: number;
  cidr: string | undefined;
  plan: NextCidrState;
  judgement: CidrJudgement | undefined;
}) {
  const { cidr = '', plan, judgement, size } = props;
  const { t } = useSpokesTranslation();
  if (judgement?.status === 'malformed') {
    return (
      <FieldNote tone="bad">
        {t('cidrField.malformed', { cidr, reason: judgement.reason })}
      </FieldNote>
    );
  }
  if (judgement?.status === 'overlaps') {
    return judgement.holders.map(({ cidr: held, holder }) => (
      <FieldNote key={held + holder} tone="bad">
        {t('cidrField.overlaps', { cidr, held, holder })}
      </FieldNote>
    ));
  }
  switch (plan.status) {
    case 'none':
      return <FieldNote tone="neutral">{t('cidrField.noHub')}</FieldNote>;
    case 'reading':
      return <FieldNote tone="neutral">{t('cidrField.reading')}</FieldNote>;
    case 'denied':
      return (
        <FieldNote tone="neutral">
          {t('cidrField.denied', {
            permission: spokesSpokeProposePermission.name,
          })}
        </FieldNote>
      );
    case 'failed':
      return (
        <FieldNote tone="neutral">
          {t('cidrField.failed', { message: reasonOf(plan.error) })}
        </FieldNote>
      );
    case 'answered':
      // Nobody can say of a block that it is free while some of the networks are not known.
      if (judgement && plan.answer.unread?.length) {
        return (
          <FieldNote tone="neutral">
            {t('cidrField.partlyRead', {
              cidr,
              unread: plan.answer.unread.join(', '),
            })}
          </FieldNote>
        );
      }
      if (judgement) {
        return (
          <FieldNote tone="good">
            {t('cidrField.free', {
              cidr,
              addresses: addressesOf(blockSize(cidr) ?? size),
            })}
          </FieldNote>
        );
      }
      return plan.answer.cidr ? null : (
        <FieldNote tone="bad">
          {t('cidrField.noneLeft', { size: String(size) })}
        </FieldNote>
      );
    default:
      throw new Error(`Not a state: ${JSON.stringify(plan satisfies never)}`);
  }
}
