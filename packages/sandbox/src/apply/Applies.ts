export interface ApplyStage {
  title: string;
  /** What changes, in a line. */
  detail?: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  startedAt?: string;
  endedAt?: string;
}

export type ApplyKind = 'create' | 'update' | 'destroy' | 'record' | 'refuse';

export interface Apply {
  id: number;
  kind: ApplyKind;
  /** `spoke fitsync-prod-spoke` */
  target: string;
  /** Where it comes from: `fitsync/fleet#3`. */
  pullRequest?: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** What stopped it, in the words of whoever did. */
  failure?: string;
  stages: ApplyStage[];
}

/** One step of an apply. Between its beginning and its end things are as they are while a cloud works on it. */
export interface Stage {
  title: string;
  detail?: string;
  begin?(): void | Promise<void>;
  end?(): void | Promise<void>;
}

export interface ApplyRequest {
  kind: ApplyKind;
  target: string;
  pullRequest?: string;
  /** Asked for when its turn comes: what an earlier apply does may change what this one has to. */
  stages(): Stage[] | Promise<Stage[]>;
}

/** What Terraform and the first boot would be doing now. One after the other, as with a lock on the state. */
export class Applies {
  readonly #stageMilliseconds: number;
  readonly #all: Apply[] = [];
  readonly #timers = new Map<NodeJS.Timeout, () => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(options: { stageMilliseconds: number }) {
    this.#stageMilliseconds = options.stageMilliseconds;
  }

  /** Newest first. */
  list(): Apply[] {
    return [...this.#all].reverse();
  }

  /** Resolves when it is through, also when it failed: that is for its page to tell. */
  run(request: ApplyRequest): Promise<Apply> {
    const { kind, target, pullRequest } = request;
    const apply: Apply = {
      id: this.#all.length + 1,
      kind,
      target,
      pullRequest,
      state: 'waiting',
      stages: [],
    };
    this.#all.push(apply);
    const finished = this.#queue.then(() => this.#run(apply, request));
    this.#queue = finished;
    return finished;
  }

  /** What is under way stays as it is. */
  stop(): void {
    this.#stopped = true;
    for (const [timer, wake] of this.#timers) {
      clearTimeout(timer);
      wake();
    }
    this.#timers.clear();
  }

  async #run(apply: Apply, { stages }: ApplyRequest): Promise<Apply> {
    if (this.#stopped) return apply;
    apply.state = 'running';
    let shown: ApplyStage | undefined;
    try {
      const steps = await stages();
      apply.stages = steps.map(({ title, detail }) => ({
        title,
        detail,
        state: 'waiting',
      }));
      for (const [n, step] of steps.entries()) {
        shown = apply.stages[n];
        shown.state = 'running';
        shown.startedAt = new Date().toISOString();
        await step.begin?.();
        await this.#wait();
        if (this.#stopped) return apply;
        await step.end?.();
        shown.state = 'done';
        shown.endedAt = new Date().toISOString();
      }
      apply.state = 'done';
    } catch (error) {
      apply.state = 'failed';
      apply.failure = error instanceof Error ? error.message : String(error);
      if (shown) shown.state = 'failed';
    }
    return apply;
  }

  #wait(): Promise<void> {
    if (this.#stageMilliseconds === 0 || this.#stopped) {
      return Promise.resolve();
    }
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, this.#stageMilliseconds);
      this.#timers.set(timer, resolve);
    });
  }
}
