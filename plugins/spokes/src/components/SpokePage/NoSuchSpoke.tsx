import { Alert } from '@backstage/ui';
import { TemplateLink } from '../parts/TemplateLink';
import { PathSketch } from '../states/PathSketch';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The entity names a spoke that neither configuration nor a repository has. */
export function NoSuchSpoke(props: { spoke: string }) {
  const { t } = useSpokesTranslation();
  return (
    <>
      <PathSketch kind="noSpoke" />
      <Alert
        status="info"
        icon
        title={t('spokePage.unknown')}
        description={t('spokePage.unknownWhat', { spoke: props.spoke })}
        customActions={
          <TemplateLink template="spoke">{t('spokePage.create')}</TemplateLink>
        }
      />
    </>
  );
}
