import { KeyboardEvent } from 'react';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: at => at + 1,
  ArrowDown: at => at + 1,
  ArrowLeft: at => at - 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Moves the focus along the path, which is the order in which its hops stand in the document. */
export function moveAlongPath(event: KeyboardEvent<HTMLElement>) {
  const { currentTarget, target, key } = event;
  const step = steps[key];
  const hops = [
    ...currentTarget.querySelectorAll<HTMLElement>('[data-flow-hop]'),
  ];
  const at = hops.findIndex(hop => hop === target);
  if (!step || at < 0) return;
  hops.at(Math.max(0, step(at, hops.length - 1)))?.focus();
  event.preventDefault(); // the page would scroll
}
