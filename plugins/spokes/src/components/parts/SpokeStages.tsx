import { SpokeStage } from '@fitsync/backstage-plugin-spokes-common';
import { Stages } from './Stages';
import { useSpokesTranslation } from './useSpokesTranslation';

/** How far a spoke is on its way from a pull request to traffic. */
export function SpokeStages(props: { stages: SpokeStage[] }) {
  const { t } = useSpokesTranslation();
  return (
    <Stages
      label={t('spokePage.stages.label')}
      stages={props.stages.map(({ stage, state }) => ({
        state,
        title: t(`spokePage.stages.${stage}`),
      }))}
    />
  );
}
