import { Remedy, ResourceRef } from '../finding';
import { kubectlNames } from './kubectlNames';
import { kubernetesRemedies } from './kubernetesRemedies';

const pointer = /^(\/[A-Za-z0-9]{1,40}){2,9}$/;
const word = /^[A-Za-z0-9]([-A-Za-z0-9.]{0,251}[A-Za-z0-9])?$/;

/** Puts the right word in the one place where a wrong one is. A manifest is changed in the same place, by hand. */
export function replaceRemedies(options: {
  resource: ResourceRef;
  change: { pointer: string | undefined; value: string };
  risk: string;
  docs: { url: string; title: string };
}): Remedy[] {
  const { resource, change, risk, docs } = options;
  const { pointer: path = '', value } = change;
  const read: Remedy = { kind: 'docs', ...docs };
  const plural = kubectlNames[resource.kind];
  if (!plural || !pointer.test(path) || !word.test(value)) return [read];
  return kubernetesRemedies({
    resource,
    docs,
    remedies: ({ name, kubectl }) => [
      {
        kind: 'command',
        argv: kubectl(
          ...['patch', plural, name, '--type', 'json', '--patch'],
          JSON.stringify([{ op: 'replace', path, value }]),
        ),
        risk,
        verify: kubectl('get', plural, name, '-o', 'yaml'),
        backToCode:
          'Make the same change in the manifest; GitOps reverts what is not there.',
      },
      read,
    ],
  });
}
