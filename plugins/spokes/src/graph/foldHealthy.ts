import { FlowStep } from './FlowStep';

/** A step, or a run of quiet ones that is told in one line. */
export type FlowItem = { kind: 'step'; step: FlowStep } | FlowFold;

/** Hops that pass, or would, with those between them that were not judged. */
export interface FlowFold {
  kind: 'fold';
  tone: 'pass' | 'wouldPass';
  steps: FlowStep[];
}

const fewest = 3;

/** Folds runs of three or more quiet neighbours; everything else stays open. */
export function foldHealthy(steps: readonly FlowStep[]): FlowItem[] {
  const runs: FlowStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run && joins(run, step)) run.push(step);
    else runs.push([step]);
  }
  return runs.flatMap((run): FlowItem[] => {
    const tone = toneOfRun(run);
    return run.length >= fewest && (tone === 'pass' || tone === 'wouldPass')
      ? [{ kind: 'fold', tone, steps: run }]
      : run.map(step => ({ kind: 'step', step }));
  });
}

/** What was not judged, such as a certificate over plain HTTP, parts no run. */
function joins(run: FlowStep[], step: FlowStep): boolean {
  // Zones that fare differently are something to see.
  if (step.zones || run.at(-1)?.zones) return false;
  const tone = toneOfRun(run);
  const isQuiet = tone === 'pass' || tone === 'wouldPass' || tone === 'skipped';
  return (
    step.tone === tone ||
    (isQuiet && step.tone === 'skipped') ||
    (tone === 'skipped' && (step.tone === 'pass' || step.tone === 'wouldPass'))
  );
}

function toneOfRun(run: FlowStep[]): FlowStep['tone'] {
  return (run.find(({ tone }) => tone !== 'skipped') ?? run[0]).tone;
}
