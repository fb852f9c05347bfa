/** JSON for people to read in a diff: two spaces, a line feed at the end, what is undefined left out. */
export const toJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
