import { TracedView } from '../IngressCard/TracedView';

/** Whether evidence is of the oldest that a stale view rests on; what was read since is not. */
export function isStaleIn({ stale, trace }: TracedView, at: string): boolean {
  return stale && Date.parse(at) <= Date.parse(trace.observedAt);
}
