import { Undo } from '../defineFault';

/** Takes several changes back, the last one first. */
export function undoAll(...undos: Undo[]): Undo {
  return () => [...undos].reverse().forEach(undo => undo());
}
