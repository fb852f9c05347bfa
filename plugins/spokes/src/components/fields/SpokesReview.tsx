import { Alert, Button, Skeleton } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { exposureFromForm } from '@fitsync/backstage-plugin-spokes-common';
import { useEffect } from 'react';
import { reasonOf } from '../../api/reasonOf';
import { usePreview } from '../../api/usePreview';
import { useSpokes } from '../../api/useSpokes';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { PreviewDetail } from './PreviewDetail';
import { readForm } from './readForm';
import { ReviewOutcome } from './reviewOutcome';
import styles from './fields.module.css';

/** What the pull request would write, before anything is written. Its value tells whether the form may go on. */
export function SpokesReview(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange } = props;
  const { t } = useSpokesTranslation();
  const form = readForm(props.formContext?.formData);
  const spokes = useSpokes();
  const repoUrl = spokes.data?.find(({ name }) => name === form.spoke)?.repoUrl;
  const preview = usePreview(
    repoUrl ? { repoUrl, exposure: exposureFromForm(form) } : undefined,
  );
  const error = spokes.error ?? preview.error;
  const loading = spokes.isLoading || preview.isLoading;

  const outcome = (): ReviewOutcome => {
    if (loading) return 'pending';
    if (error || !preview.data) return 'failed';
    if (preview.data.conflicts.length > 0) return 'conflicts';
    return preview.data.diff === '' ? 'unchanged' : 'ready';
  };
  const found = outcome();
  useEffect(() => {
    if (found !== formData) onChange(found);
  }, [found, formData, onChange]);

  const content = () => {
    if (loading) {
      return (
        <div role="status" aria-label={t('review.loading')}>
          <Skeleton width="60%" height="1rem" />
          <Skeleton width="100%" height="6rem" />
        </div>
      );
    }
    if (error) {
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('review.failed', { message: reasonOf(error) })}
          description={t('review.failedWhat')}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                spokes.mutate();
                preview.mutate();
              }}
            >
              {t('review.retry')}
            </Button>
          }
        />
      );
    }
    if (preview.data) return <PreviewDetail preview={preview.data} />;
    const title = form.spoke
      ? t('review.noRepository', { spoke: form.spoke })
      : t('review.incomplete');
    return <Alert role="alert" status="warning" icon title={title} />;
  };

  return (
    <section className={styles.review} aria-label={t('review.title')}>
      {content()}
    </section>
  );
}
