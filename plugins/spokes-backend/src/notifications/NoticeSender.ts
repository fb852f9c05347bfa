import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { describeError } from '../describeError';
import { Notice } from './Notice';

/** Hands notices to Backstage. What cannot be sent is tried again with the next run; nothing else is lost. */
export class NoticeSender {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #lastFailure?: string;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** False where it was not sent. */
  async send(notice: Omit<Notice, 'members'>): Promise<boolean> {
    const { scope, recipient, title, description, link, severity } = notice;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipient },
        payload: { title, description, link, severity, scope, topic: 'spokes' },
      });
      this.#lastFailure = undefined;
      return true;
    } catch (error) {
      const failure = describeError(error);
      if (failure !== this.#lastFailure) {
        this.#logger.warn(
          'Owners were not notified; is the notifications plugin installed?',
          { error: failure },
        );
      }
      this.#lastFailure = failure;
      return false;
    }
  }
}
