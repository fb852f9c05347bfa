import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What uses the database for a caller. Once closed, nothing new is let in: a query that is sent while the database closes
 * would wait for a connection that never comes.
 */
export class WorkInProgress {
  readonly #underWay = new Set<Promise<void>>();
  #closed = false;

  /**
   * Lets a piece of work in; it calls back when it is done.
   *
   * @throws ServiceUnavailableError once closed
   */
  enter(): () => void {
    if (this.#closed) {
      throw new ServiceUnavailableError(
        'The spokes backend is shutting down; try again in a moment',
      );
    }
    const { promise, resolve } = withResolvers();
    this.#underWay.add(promise);
    return () => {
      this.#underWay.delete(promise);
      resolve();
    };
  }

  /** Lets nothing in any more, and waits a moment for what is under way. */
  async close(patienceMs: number): Promise<void> {
    this.#closed = true;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      Promise.all(this.#underWay),
      new Promise(resolve => {
        timer = setTimeout(resolve, patienceMs);
      }),
    ]);
    clearTimeout(timer);
  }
}

function withResolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
