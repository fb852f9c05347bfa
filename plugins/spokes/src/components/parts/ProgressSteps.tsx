import {
  ProgressStep,
  shortRevision,
} from '@fitsync/backstage-plugin-spokes-common';
import { Age } from './Age';
import { ExternalLink } from './ExternalLink';
import { Stages } from './Stages';
import { useSpokesTranslation } from './useSpokesTranslation';

/** How far a service is on its way from a pull request to traffic, each step with its time. */
export function ProgressSteps(props: { steps: ProgressStep[]; spoke: string }) {
  const { steps, spoke } = props;
  const { t } = useSpokesTranslation();
  const titleOf = ({ step, url, revision }: ProgressStep) => {
    const title =
      step === 'applied'
        ? t('progress.applied', { spoke })
        : t(`progress.${step}`);
    if (url) return <ExternalLink href={url}>{title}</ExternalLink>;
    return revision ? `${title} (${shortRevision(revision)})` : title;
  };

  return (
    <Stages
      label={t('progress.label')}
      stages={steps.map(step => ({
        state: step.state,
        title: (
          <>
            {titleOf(step)}
            {step.at && (
              <>
                {' '}
                <Age at={step.at} />
              </>
            )}
          </>
        ),
      }))}
    />
  );
}
