import { Alert, Button, Skeleton } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ProposalChange } from '@fitsync/backstage-plugin-spokes-common';
import isEqual from 'lodash/isEqual';
import isPlainObject from 'lodash/isPlainObject';
import { useEffect, useState } from 'react';
import { reasonOf } from '../../api/reasonOf';
import { usePreview } from '../../api/usePreview';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { blockingPaths } from './blockingPaths';
import { PreviewDetail } from './PreviewDetail';
import { readText } from './readText';
import { HandEdited, ReviewOutcome, ReviewValue } from './reviewOutcome';
import styles from './fields.module.css';

/** `ui:options` of SpokesReview. */
export interface ReviewOptions {
  /** What the template proposes; defaults to `expose-service`. */
  change?: ProposalChange;
}

/**
 * What the pull request would write, before anything is written, and what becomes of files that a person changed. Its
 * value tells the latter to the template, and whether the form may go on.
 */
export function SpokesReview(
  props: FieldExtensionComponentProps<unknown, ReviewOptions>,
) {
  const { formData, onChange, schema, uiSchema, name } = props;
  const { t } = useSpokesTranslation();
  const form: unknown = props.formContext?.formData;
  const change = uiSchema?.['ui:options']?.change ?? 'expose-service';
  // Asked again whenever the page is opened: what was changed by hand may be something else by then.
  const [handEdited, setHandEdited] = useState<HandEdited>();

  const state = usePreview({
    change,
    values: valuesOf(form, name),
    repoUrl: readText(form, 'repoUrl'),
    handEdited,
  });

  const outcome = (): ReviewOutcome => {
    if (state.status === 'loading') return 'pending';
    if (state.status !== 'ready') return 'failed';
    if (!state.isCurrent) return 'pending';
    if (blockingPaths(state.preview, handEdited).length) return 'conflicts';
    return state.preview.diff === '' ? 'unchanged' : 'ready';
  };
  const review: ReviewValue = {
    outcome: outcome(),
    ...(handEdited && { handEdited }),
  };
  const value = schema.type === 'string' ? review.outcome : review;
  useEffect(() => {
    if (!isEqual(value, formData)) onChange(value);
  }, [value, formData, onChange]);

  const content = () => {
    switch (state.status) {
      case 'loading':
        return (
          <div role="status" aria-label={t('review.loading')}>
            <Skeleton width="60%" height="1rem" />
            <Skeleton width="100%" height="6rem" />
          </div>
        );
      case 'denied':
        return (
          <Alert
            role="alert"
            status="warning"
            icon
            title={t('review.denied', { message: reasonOf(state.error) })}
            description={t('review.deniedWhat')}
          />
        );
      case 'failed':
        return (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('review.failed', { message: reasonOf(state.error) })}
            description={t('review.failedWhat')}
            customActions={
              <Button size="small" variant="secondary" onPress={state.reload}>
                {t('review.retry')}
              </Button>
            }
          />
        );
      case 'ready':
        return (
          <PreviewDetail
            preview={state.preview}
            isCurrent={state.isCurrent}
            handEdited={handEdited}
            onChoose={setHandEdited}
          />
        );
      default:
        throw new Error(
          `Not a state: ${JSON.stringify(state satisfies never)}`,
        );
    }
  };
  return (
    <section className={styles.review} aria-label={t('review.title')}>
      {content()}
    </section>
  );
}

/** The form without the review itself, whose value follows from the answer. */
function valuesOf(form: unknown, review: string): Record<string, unknown> {
  if (!isPlainObject(form)) return {};
  return Object.fromEntries(
    Object.entries(Object(form)).filter(([name]) => name !== review),
  );
}
