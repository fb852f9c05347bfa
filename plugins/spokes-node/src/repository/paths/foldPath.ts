/** What some file systems ignore in a name: zero-width characters, joiners, marks of direction. */
const ignored =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** Two paths with the same result are the same file on a file system that ignores case or Unicode form. */
export function foldPath(path: string): string {
  return path
    .normalize('NFKC')
    .replace(ignored, '')
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map(segment => segment.replace(/[. ]+$/, ''))
    .join('/');
}
