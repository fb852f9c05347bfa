import { InputError } from '@backstage/errors';
import {
  messages,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';

/**
 * An entry that can never accept anything is a mistake: a code that is misspelt, or one of an app, whose owner accepts it on
 * the object itself.
 *
 * @throws InputError that names the entry and what would be right.
 */
export function refuseOddAcceptances({
  accepted = [],
}: Pick<SpokeBlueprint, 'accepted'>): void {
  for (const [index, { code }] of accepted.entries()) {
    const message = messages.find(one => one.code === code);
    if (!message) {
      throw new InputError(
        `accepted.${index}.code '${code}' must be a code of the findings' reference, such as SSH_OPEN`,
      );
    }
    if (message.responsible === 'app') {
      throw new InputError(
        `accepted.${index}.code '${code}' is of an app: its owner accepts it by the annotation fitsync.io/accept on the object or its Service`,
      );
    }
  }
}
