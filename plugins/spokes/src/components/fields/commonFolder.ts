/** The folder that all paths are in, with its slash at the end; empty where they share none. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map(path => path.split('/').slice(0, -1));
  const [first = [], ...others] = folders;
  const length = first.findIndex((name, depth) =>
    others.some(other => other[depth] !== name),
  );
  const shared = length < 0 ? first : first.slice(0, length);
  return shared.map(name => `${name}/`).join('');
}
