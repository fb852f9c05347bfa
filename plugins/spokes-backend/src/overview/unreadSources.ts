import {
  BackendStatus,
  UnreadSource,
} from '@fitsync/backstage-plugin-spokes-common';

/** One line an account, cluster or repository that cannot be read, whatever hangs on it. */
export function unreadSources(
  sources: BackendStatus['sources'],
  repositories: readonly string[] = [],
): UnreadSource[] {
  return [
    ...sources.flatMap(({ kind, name, state, action, lastSuccessAt, setup }) =>
      state === 'failing' || setup
        ? [
            {
              kind,
              name,
              action:
                setup?.action ??
                action ??
                'See the status of the sources for what failed',
              ...(lastSuccessAt && { lastSuccessAt }),
            },
          ]
        : [],
    ),
    ...repositories.map(name => ({
      kind: 'repository' as const,
      name,
      action:
        'Check the token of the git host under integrations; what only this repository describes is missing here',
    })),
  ];
}
