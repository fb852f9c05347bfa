import { World } from '../world/World';

/** Puts back what an injection changed. */
export type Undo = () => void;

/** Something that goes wrong in the world, and the code that the doctor must name for it. */
export interface Fault {
  /** Unique; the code in kebab-case, with a suffix where one code has several faults. */
  id: string;
  /** The code that must come out as the first cause. */
  code: string;
  /** What happened, as a colleague would say it: `Someone deleted the hub's route to the spoke`. */
  title: string;
  /** Changes the world of one spoke. */
  inject(world: World, spoke: string): Undo;
}

/** One fault a file; the registry collects them. */
export function defineFault(fault: Fault): Fault {
  return fault;
}
