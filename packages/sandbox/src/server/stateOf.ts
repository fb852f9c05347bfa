import { World } from '../world/World';
import { FaultBoard } from './FaultBoard';
import { SandboxState } from './SandboxState';

/** What the strip and the pages show. */
export function stateOf(options: {
  world: World;
  board: FaultBoard;
  pullRequests: SandboxState['pullRequests'];
}): SandboxState {
  const { world, board, pullRequests } = options;
  return {
    // Faults are for what the sandbox's own files describe.
    spokes: [...world.clusters.keys()].filter(
      name => !world.aws.spokes.find(one => one.name === name)?.byHand,
    ),
    faults: board.list().map(({ fault, injectedOn, seededOn }) => ({
      id: fault.id,
      code: fault.code,
      title: fault.title,
      area: fault.area,
      injectedOn,
      seededOn,
    })),
    pullRequests,
    brokenByHand: board.brokenByHand,
  };
}
