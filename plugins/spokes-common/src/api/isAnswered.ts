import { Trace } from '../trace';

/**
 * Whether a path is clear and a request on trial was answered through every address: a clear path alone does not say that
 * anybody answers.
 *
 * @public
 */
export function isAnswered({
  verdict,
  probe,
}: Pick<Trace, 'verdict' | 'probe'>): boolean {
  return (
    verdict === 'reachable' &&
    probe !== undefined &&
    probe.answered === probe.asked
  );
}
