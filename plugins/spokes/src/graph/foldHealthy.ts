import { FlowStep } from './FlowStep';

/** A step, or a run of healthy ones that is told in one line. */
export type FlowItem =
  | { kind: 'step'; step: FlowStep }
  | { kind: 'fold'; tone: 'pass' | 'wouldPass'; steps: FlowStep[] };

const fewest = 3;

/** Folds runs of three or more healthy neighbours; everything else stays open. */
export function foldHealthy(steps: readonly FlowStep[]): FlowItem[] {
  const runs: FlowStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[0].tone === step.tone) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): FlowItem[] => {
    const { tone } = run[0];
    return run.length >= fewest && (tone === 'pass' || tone === 'wouldPass')
      ? [{ kind: 'fold', tone, steps: run }]
      : run.map(step => ({ kind: 'step', step }));
  });
}
