import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ExposureRef, Finding } from '@fitsync/backstage-plugin-spokes-common';
import { useFixes } from '../../api/useFixes';
import { RemedyDetail } from '../IngressCard/RemedyDetail';
import { TemplateLink } from './TemplateLink';
import { useSpokesTranslation } from './useSpokesTranslation';

/**
 * A pull request that mends the finding, where its fix lies in files of ours and the reader may propose it; how to apply a
 * file that is right, where what is live was changed by hand.
 */
export function ProposeFix(props: { finding: Finding; exposure: ExposureRef }) {
  const { finding, exposure } = props;
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const fix = useFixes(stringifyEntityRef(entity)).find(
    one =>
      one.code === finding.code &&
      one.resource.kind === finding.resource.kind &&
      one.resource.name === finding.resource.name &&
      one.exposure.spoke === exposure.spoke &&
      one.exposure.namespace === exposure.namespace &&
      one.exposure.service === exposure.service,
  );
  if (!fix) return null;
  return (
    <div>
      <p>{fix.because}</p>
      {fix.change === 're-apply' ? (
        <RemedyDetail remedy={fix.remedy} stopGap={false} />
      ) : (
        <TemplateLink template={fix.change} values={fix.values}>
          {t('remedy.propose')}
        </TemplateLink>
      )}
    </div>
  );
}
