import { UnreadSource } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesConfigSource } from '../config';
import { NoticeSender } from './NoticeSender';
import { NoticeStore, ToldNotice } from './NoticeStore';
import { unreadScope } from './unreadScope';

const link = '/spokes';

/**
 * Tells whoever runs an account or a cluster that it has not been read for a while, once, and once when it is read again.
 * Owners of apps hear nothing of it: what is not known is no change of theirs. Since when it lasts stands in the database,
 * as what was told does, so neither a restart nor another replica begins anew.
 */
export class UnreadNotifier {
  readonly #config: SpokesConfigSource;
  readonly #notices: Pick<NoticeStore, 'list' | 'put' | 'remove'>;
  readonly #sender: Pick<NoticeSender, 'send'>;
  readonly #unread: () => UnreadSource[];
  readonly #now: () => Date;

  constructor(options: {
    config: SpokesConfigSource;
    notices: Pick<NoticeStore, 'list' | 'put' | 'remove'>;
    sender: Pick<NoticeSender, 'send'>;
    unread: () => UnreadSource[];
    now?: () => Date;
  }) {
    this.#config = options.config;
    this.#notices = options.notices;
    this.#sender = options.sender;
    this.#unread = options.unread;
    this.#now = options.now ?? (() => new Date());
  }

  async run(): Promise<void> {
    const known = (await this.#notices.list()).filter(({ scope }) =>
      scope.startsWith(unreadScope),
    );
    const scopes = new Set<string>();
    for (const source of this.#unread()) {
      const recipient = this.#ownerOf(source);
      if (!recipient) continue;
      const scope = `${unreadScope}${source.kind}/${source.name}`;
      scopes.add(scope);
      await this.#tell(
        source,
        known.find(one => one.scope === scope) ?? {
          ...{ scope, recipient, link, title: '' },
          members: [this.#now().toISOString()],
        },
      );
    }
    for (const notice of known) {
      if (!scopes.has(notice.scope)) await this.#tellRead(notice);
    }
  }

  /** Until it was told, a notice has no title. */
  async #tell(source: UnreadSource, notice: ToldNotice): Promise<void> {
    if (notice.title) return;
    const [since] = notice.members;
    const lastedMs = this.#now().getTime() - Date.parse(since);
    if (lastedMs < this.#config.current.unreadAfterMs) {
      await this.#notices.put(notice);
      return;
    }
    const what = source.kind === 'aws' ? 'Account' : 'Cluster';
    const title = `${what} ${source.name} is not read`;
    const sent = await this.#sender.send({
      ...notice,
      title,
      description: `${source.action}. Since ${since} what stands there is not known; nothing says that traffic is hit.`,
      severity: 'normal',
    });
    await this.#notices.put(sent ? { ...notice, title } : notice);
  }

  async #tellRead(notice: ToldNotice): Promise<void> {
    const sent =
      !notice.title ||
      (await this.#sender.send({
        ...notice,
        title: `Over: ${notice.title}`,
        description: 'It is read again.',
        severity: 'normal',
      }));
    if (sent) await this.#notices.remove(notice.scope);
  }

  #ownerOf({ kind, name }: UnreadSource): string | undefined {
    const { hubs, spokes } = this.#config.current;
    if (kind === 'kubernetes') {
      return spokes.find(({ binding }) => binding.cluster === name)?.binding
        .owner;
    }
    return hubs.find(({ account, region }) => `${account}/${region}` === name)
      ?.owner;
  }
}
