/**
 * What is said of a hop that passes and has nothing of its own to tell; where a sign says that it passes, it says no more.
 *
 * @public
 */
export const nothingInTheWay = 'Nothing in the way';
