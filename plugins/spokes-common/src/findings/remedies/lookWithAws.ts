import { Remedy, ResourceRef } from '../finding';
import { awsRemedies, AwsValueKind } from './awsRemedies';

/** Where a person has to decide: what to look at first, by its id, and what to read. */
export function lookWithAws<Args>(options: {
  /** The id or ARN that the command asks for, and what it must look like. */
  about(args: Args, resource: ResourceRef): readonly [AwsValueKind, string];
  /** The words of a command that only reads. */
  words(id: string): readonly string[];
  tells: string;
  docs: { url: string; title: string };
}): (args: Args, resource: ResourceRef) => Remedy[] {
  const { about, words, tells, docs } = options;
  return (args, resource) => {
    const value = about(args, resource);
    return awsRemedies({
      resource,
      values: [value],
      docs,
      remedies: ({ aws }) => [
        { kind: 'look', argv: aws(...words(value[1])), tells },
        { kind: 'docs', ...docs },
      ],
    });
  };
}
