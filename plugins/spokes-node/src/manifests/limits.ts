/** What an input may hold; more is refused with a message that says so. */
export interface InputLimits {
  /** Of all texts together, as UTF-8. */
  bytes: number;
  /** Of all texts together; counted before anything is built from them. */
  documents: number;
  /** Uses of YAML anchors in one document, and nodes that they may expand to. */
  aliases: number;
  /** Lists and maps inside each other, from the root of a document. */
  depth: number;
  /** For reading all of it. */
  milliseconds: number;
}

/** On a command line, where whoever waits has typed it. */
export const commandLimits: InputLimits = {
  bytes: 64 * 1024 * 1024,
  documents: 20_000,
  aliases: 100,
  depth: 64,
  milliseconds: 60_000,
};

/** Over the API, where others wait, too. */
export const apiLimits: InputLimits = {
  bytes: 1024 * 1024,
  documents: 1_000,
  aliases: 100,
  depth: 64,
  milliseconds: 1_000,
};
