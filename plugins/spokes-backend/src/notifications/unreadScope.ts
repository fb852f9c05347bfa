/** Begins the scope of what is told of sources; the other notices are about exposures. */
export const unreadScope = 'unread/';
