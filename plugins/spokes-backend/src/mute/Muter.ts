import { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError, toError } from '@backstage/errors';
import {
  longestMuteDays,
  MuteAnswer,
  MuteQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request } from 'express';
import { SpokesConfigSource } from '../config';
import { MuteStore } from './MuteStore';

const dayMs = 24 * 3600_000;

/** Mutes spokes for maintenance, and says so in the audit log. The caller may do it. */
export class Muter {
  readonly #config: SpokesConfigSource;
  readonly #store: Pick<MuteStore, 'put' | 'remove'>;
  readonly #auditor: AuditorService;
  readonly #onChange: () => void;
  readonly #now: () => Date;

  constructor(options: {
    config: SpokesConfigSource;
    store: Pick<MuteStore, 'put' | 'remove'>;
    auditor: AuditorService;
    /** Called when viewers see something else now. */
    onChange: () => void;
    now?: () => Date;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#auditor = options.auditor;
    this.#onChange = options.onChange;
    this.#now = options.now ?? (() => new Date());
  }

  async mute(
    spoke: string,
    question: MuteQuestion,
    { by, request }: { by: string; request: Request },
  ): Promise<MuteAnswer> {
    const until = new Date(question.until).toISOString();
    const muted = { until, reason: question.reason, by };
    return this.#audited('mute', { spoke, ...muted }, request, async () => {
      this.#refuseUnknown(spoke);
      this.#refuseTime(until);
      await this.#store.put(spoke, muted);
      return { spoke, muted };
    });
  }

  async unmute(
    spoke: string,
    { by, request }: { by: string; request: Request },
  ): Promise<MuteAnswer> {
    return this.#audited('unmute', { spoke, by }, request, async () => {
      this.#refuseUnknown(spoke);
      await this.#store.remove(spoke);
      return { spoke };
    });
  }

  async #audited<T>(
    what: 'mute' | 'unmute',
    meta: Record<string, string>,
    request: Request,
    run: () => Promise<T>,
  ): Promise<T> {
    const event = await this.#auditor.createEvent({
      eventId: `spoke-${what}`,
      severityLevel: 'medium',
      request,
      meta,
    });
    try {
      const answer = await run();
      await event.success();
      this.#onChange();
      return answer;
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }

  #refuseUnknown(spoke: string): void {
    const known = this.#config.current.spokes.some(
      ({ binding }) => binding.name === spoke,
    );
    if (!known) {
      throw new NotFoundError(
        `No spoke is named '${spoke}'; take a name of spokes.clusters in app-config`,
      );
    }
  }

  #refuseTime(until: string): void {
    const left = Date.parse(until) - this.#now().getTime();
    if (left > 0 && left <= longestMuteDays * dayMs) return;
    throw new InputError(
      `until is '${until}'; use a time that is to come, at most ${longestMuteDays} days from now`,
    );
  }
}
