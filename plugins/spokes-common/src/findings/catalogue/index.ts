import { Message } from '../defineMessage';

/*
 * One file a hop, named after it, exporting each message by its name. Add the file to `messages` below.
 */

/** Every message there is. @public */
export const messages: readonly Message[] = [];

/** The findings catalogue, by code. @public */
export const findingsCatalogue: Readonly<Record<string, Message>> =
  Object.fromEntries(messages.map(message => [message.code, message]));
