import { Alert } from '@backstage/ui';
import { spokesTraceReadPermission } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The viewer may not see the trace; names the permission, to ask for it. */
export function Denied() {
  const { t } = useSpokesTranslation();
  return (
    <Alert
      status="info"
      icon
      title={t('denied.title')}
      description={t('denied.what', {
        permission: spokesTraceReadPermission.name,
      })}
    />
  );
}
