import { KeyboardEvent } from 'react';

const alongPath: Record<string, (at: number, last: number) => number> = {
  ArrowRight: at => at + 1,
  ArrowLeft: at => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

const acrossPath: typeof alongPath = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
};

/**
 * Moves the focus from a hop: left and right along the path, which is the order in which its hops stand in the document; up
 * and down as the drawing shows it, within a place and from the request to its answer there. A list has one way alone.
 */
export function moveAlongPath(event: KeyboardEvent<HTMLElement>) {
  const { currentTarget, key } = event;
  const path = currentTarget.closest<HTMLElement>('[data-flow-path]');
  const step = alongPath[key] ?? acrossPath[key];
  if (!path || !step) return;
  const place =
    key in acrossPath && path.dataset.flowPath === 'drawing'
      ? currentTarget.closest<HTMLElement>('[data-place]')?.dataset.place
      : undefined;
  const hops = [
    ...path.querySelectorAll<HTMLElement>(
      place ? `[data-place='${place}'] [data-flow-hop]` : '[data-flow-hop]',
    ),
  ];
  const to = step(hops.indexOf(currentTarget), hops.length - 1);
  hops.at(Math.max(0, to))?.focus();
  event.preventDefault(); // the page would scroll
}
