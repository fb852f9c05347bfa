import { fleetFiles } from '../git/seed/fleetFiles';

/** Files of a further spoke, as the template would have rendered them: those of the stage spoke under another name. */
export function renderedSpoke(
  name: string,
  octet: number,
  change: (variables: any) => void = () => {},
): Record<string, string> {
  const renamed = (text: string) =>
    text
      .replaceAll('fitsync-stage-spoke', name)
      .replaceAll('10.2.', `10.${octet}.`);
  const files = Object.fromEntries(
    Object.entries(fleetFiles)
      .filter(([file]) =>
        /^(spokes|clusters)\/fitsync-stage-spoke\//.test(file),
      )
      .map(([file, text]) => [renamed(file), renamed(text)]),
  );
  const tfvars = `spokes/${name}/terraform.tfvars.json`;
  const variables = JSON.parse(files[tfvars]);
  change(variables);
  return { ...files, [tfvars]: JSON.stringify(variables, null, 2) };
}
