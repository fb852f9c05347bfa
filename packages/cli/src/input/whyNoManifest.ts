const namesKind = /(^|[\s{,])["']?(apiVersion|kind)["']?\s*:/m;

/**
 * Why a file that merely lies in a folder is taken for no manifest; undefined where it may be one, and then has to be
 * right. Only what says `apiVersion` or `kind` somewhere can be an object of Kubernetes.
 */
export function whyNoManifest(file: string, text: string): string | undefined {
  if (!namesKind.test(text)) {
    return 'not a Kubernetes object (nothing in it says apiVersion or kind)';
  }
  return /\.json$/i.test(file) && isJsonLines(text)
    ? 'JSON lines, a log rather than a manifest'
    : undefined;
}

/** Several lines, each of them JSON of its own. */
function isJsonLines(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 && lines.every(isObject);
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
