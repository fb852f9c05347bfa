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
    spokes: [...world.clusters.keys()],
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
