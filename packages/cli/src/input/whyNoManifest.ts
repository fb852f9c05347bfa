import { isTemplate } from './isTemplate';

const namesKind = /(^|[\s{,])["']?(apiVersion|kind)["']?\s*:/m;

/** Said of a template, wherever it was found. */
export const whatTemplatesAre =
  'a template, such as those of a Helm chart; check what is rendered from it';

/** Said of what a kustomization lays over other files. */
export const whatPatchesAre =
  'a patch of a kustomization; check what kustomize builds';

/**
 * Why a file that merely lies in a folder is taken for no manifest; undefined where it may be one, and then has to be
 * right. Only what says `apiVersion` or `kind` somewhere can be an object of Kubernetes.
 */
export function whyNoManifest(text: string): string | undefined {
  if (!namesKind.test(text)) {
    return 'not a Kubernetes object (nothing in it says apiVersion or kind)';
  }
  if (isJsonLines(text)) return 'JSON lines, a log rather than a manifest';
  return isTemplate(text) ? whatTemplatesAre : undefined;
}

/** JSON that ends with its line, and more of the same below; the last line of a log may be cut off. */
function isJsonLines(text: string): boolean {
  const [first, second] = text.split('\n').filter(line => line.trim() !== '');
  return second?.trimStart().startsWith('{') === true && isObject(first);
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
