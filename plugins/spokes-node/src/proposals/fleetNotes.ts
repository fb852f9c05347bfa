import { FleetContent } from '../repository/types';
import { LiveHolders, ProposalContext } from './ProposalPlan';

/** What could not be compared: named, never passed over in silence. */
export function fleetNotes({ fleet, live }: ProposalContext): string[] {
  return [
    ...unreadableNotes(fleet),
    ...(live
      ? unreadNotes(live)
      : [
          'The live network was not asked: only what stands in the repository was compared.',
        ]),
  ];
}

function unreadNotes({ unread = [] }: LiveHolders): string[] {
  if (!unread.length) return [];
  return [`Not compared, because it could not be read: ${unread.join(', ')}.`];
}

function unreadableNotes({ unreadable }: FleetContent): string[] {
  if (!unreadable.length) return [];
  const paths = unreadable.map(({ path }) => `\`${path}\``);
  const shown = paths.slice(0, 5).join(', ');
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
  return [
    `Not compared, because nothing can be read from it: ${shown}${more}.`,
  ];
}
