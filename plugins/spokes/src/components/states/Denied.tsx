import { stringifyEntityRef } from '@backstage/catalog-model';
import { Alert } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import { spokesTraceReadPermission } from '@fitsync/backstage-plugin-spokes-common';
import { CopyButton } from '../parts/CopyButton';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The viewer may not see the trace; names the permission, and gives the words to ask for it. */
export function Denied() {
  const { t } = useSpokesTranslation();
  const { entity } = useEntity();
  const permission = spokesTraceReadPermission.name;
  return (
    <Alert
      status="info"
      icon
      title={t('denied.title')}
      description={t('denied.what', { permission })}
      customActions={
        <CopyButton
          text={() =>
            t('denied.request', {
              permission,
              entity: stringifyEntityRef(entity),
              link: window.location.href,
            })
          }
        >
          {t('denied.copy')}
        </CopyButton>
      }
    />
  );
}
