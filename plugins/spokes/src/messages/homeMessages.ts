/** Texts of the widget on a home page, and of what search finds. */
export const homeMessages = {
  home: {
    title: 'Causes now that touch what you own',
    loading: 'Reading what touches your services',
    failed: 'What touches your services could not be read',
    denied: 'You may not see traffic paths',
    deniedWhat:
      'It needs the permission {{permission}} on components of yours. Ask whoever looks after permissions here.',
    nothing: 'No component of yours is reached through a spoke.',
    services_one: '{{count}} service of yours',
    services_other: '{{count}} services of yours',
  },
  found: {
    of: 'of',
    on: 'on',
    asOf: 'as of',
    how: 'How it stands now is on its traffic flow.',
  },
} as const;
