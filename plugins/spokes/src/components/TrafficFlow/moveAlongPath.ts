import { KeyboardEvent } from 'react';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: at => at + 1,
  ArrowDown: at => at + 1,
  ArrowLeft: at => at - 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Moves the focus from a hop along the path, which is the order in which its hops stand in the document. */
export function moveAlongPath(event: KeyboardEvent<HTMLElement>) {
  const { currentTarget, key } = event;
  const path = currentTarget.closest('[data-flow-path]');
  const step = steps[key];
  if (!path || !step) return;
  const hops = [...path.querySelectorAll<HTMLElement>('[data-flow-hop]')];
  const to = step(hops.indexOf(currentTarget), hops.length - 1);
  hops.at(Math.max(0, to))?.focus();
  event.preventDefault(); // the page would scroll
}
