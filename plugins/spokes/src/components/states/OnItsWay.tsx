import { Stage, Stages } from '../parts/Stages';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

const states = {
  proposed: ['now', 'ahead', 'ahead', 'ahead'],
  unseen: ['unknown', 'unknown', 'ahead', 'ahead'],
  applied: ['done', 'done', 'done', 'now'],
} satisfies Record<string, Stage['state'][]>;

/**
 * From pull request to reachable. What is on the cluster was merged; without an open pull request nobody knows here
 * whether one was merged a moment ago or never opened.
 */
export function OnItsWay(props: { spoke: string; at: keyof typeof states }) {
  const { t } = useSpokesTranslation();
  const [pullRequest, merged, applied, reachable] = states[props.at];
  return (
    <Stages
      label={t('stages.label')}
      stages={[
        { state: pullRequest, title: t('stages.pullRequest') },
        { state: merged, title: t('stages.merged') },
        {
          state: applied,
          title: t('stages.applied', { spoke: props.spoke }),
        },
        { state: reachable, title: t('stages.reachable') },
      ]}
    />
  );
}
