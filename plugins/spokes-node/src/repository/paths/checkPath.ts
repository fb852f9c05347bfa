import { foldPath } from './foldPath';

/** Letters that mean one thing everywhere: no separator, control character, twin or leading dash. */
const segmentPattern = /^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,127}$/;

/** Names that git, or the host, reads as something else than a file. */
const reserved = [
  '',
  '.git',
  '.gitmodules',
  '.gitattributes',
  '.gitignore',
  '.github',
  'codeowners',
];

/** Why a path may not be written, or undefined when it may. */
export function checkPath(path: string): string | undefined {
  if (path.length > 1024) return 'it is longer than 1024 characters';
  for (const segment of path.split('/')) {
    if (segment === '') return 'a part of it is empty';
    if (!segmentPattern.test(segment)) {
      return 'a part of it holds something else than letters, digits, ".", "_" and "-", or begins with "-"';
    }
    if (segment.endsWith('.')) return 'a part of it ends with a dot';
    if (reserved.includes(foldPath(segment)))
      return `"${segment}" is a name of git's or of the host's own`;
  }
  return undefined;
}
