import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';

/** Where a person has to decide: what to look at first, by name, and what to read. */
export function lookWithKubectl(options: {
  /** The words of a command that only reads, after those that name the cluster. */
  words(name: string, resource: ResourceRef): readonly string[];
  tells: string;
  docs: { url: string; title: string };
}): (args: unknown, resource: ResourceRef) => Remedy[] {
  const { words, tells, docs } = options;
  return (_, resource) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ kubectl, name }) => [
        { kind: 'look', argv: kubectl(...words(name, resource)), tells },
        { kind: 'docs', ...docs },
      ],
    });
}
