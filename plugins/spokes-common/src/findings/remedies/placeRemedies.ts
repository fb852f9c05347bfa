import { Remedy, ResourceRef } from '../finding';
import { kubectlNames } from './kubectlNames';
import { KubernetesContext, kubernetesRemedies } from './kubernetesRemedies';

/** A change of one place of an object, by a JSON pointer (RFC 6902); what is added where something is takes its place. */
export interface PlaceChange {
  op: 'add' | 'remove' | 'replace';
  /** None where the check does not know the place: then nothing is changed. */
  path: string | undefined;
  value?: unknown;
}

const pointer = /^\/(spec|webhooks)(\/[A-Za-z0-9]{1,40}){1,8}(\/-)?$/;
/** Names, hosts, paths and times: nothing in them starts an option or means anything to a shell. */
const word = /^(\*|[A-Za-z0-9/][-\w./]{0,251}\*?)$/;

const isWord = (text: string) => word.test(text);

/** Every text that a value holds; its keys are ours. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [];
}

/**
 * Changes places of one object, whatever their order: of a list that stands in a manifest a patch would have to show all of
 * it. A person makes the same change in the manifest.
 */
export function placeRemedies(options: {
  resource: ResourceRef;
  changes: readonly PlaceChange[];
  risk: string;
  docs: { url: string; title: string };
  /** What to look at first: all that is left where nothing can be changed by a command. */
  look(): Remedy[];
}): Remedy[] {
  const { resource, changes, risk, docs, look } = options;
  const isPlain =
    changes.length > 0 &&
    changes.every(
      ({ path, value }) =>
        path !== undefined &&
        pointer.test(path) &&
        textsOf(value).every(isWord),
    );
  if (!isPlain) return look();
  const change = (
    plural: string | undefined,
    { name, kubectl }: KubernetesContext,
  ): Remedy[] =>
    plural === undefined
      ? []
      : [
          {
            kind: 'command',
            argv: kubectl(
              ...['patch', plural, name, '--type', 'json', '--patch'],
              JSON.stringify(changes),
            ),
            risk,
            verify: kubectl('get', plural, name, '-o', 'yaml'),
            backToCode:
              'Make the same change in the manifest; GitOps reverts what is not there.',
          },
        ];
  const commands = kubernetesRemedies({
    resource,
    docs,
    remedies: context => change(kubectlNames[resource.kind], context),
    ofGatewayApi: context => change(context.plural, context),
  }).filter(({ kind }) => kind === 'command');
  return [...commands, ...look()];
}
