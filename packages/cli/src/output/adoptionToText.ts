import {
  AdoptedBlueprint,
  Adoption,
} from '@fitsync/backstage-plugin-spokes-common';
import { oneLine } from './oneLine';
import { plainText } from './plainText';

/** What was found, in the order that a person asks for it. */
export function adoptionToText(
  adoption: Adoption,
  { incomplete, written }: { incomplete: string[]; written: string[] },
): string {
  const { exposures, hubs, imports, mapping, notes, spokes } = adoption;
  const lines = [
    'Mapping',
    ...mapping.flatMap(
      ({ attachment, cluster, evidence, loadBalancer, spoke }) => [
        `  ${
          loadBalancer?.name ?? 'no load balancer'
        } -> cluster ${cluster} (spoke ${spoke}) over ${
          attachment ?? 'no attachment'
        }`,
        ...evidence.map(text => `    ${text}`),
      ],
    ),
    '',
    ...hubs.flatMap(one => partOf('Hub', one)),
    ...spokes.flatMap(one => partOf('Spoke', one)),
    ...exposures.flatMap(one => partOf('Exposure', one)),
    `Imports (${imports.length} that our modules would leave as they are)`,
    ...imports.map(({ folder, id, to }) => `  ${folder}: ${to} <- ${id}`),
    ...(notes.length ? ['', 'To know', ...notes.map(text => `  ${text}`)] : []),
    ...(incomplete.length
      ? ['', 'Not written yet', ...incomplete.map(text => `  ${text}`)]
      : []),
    ...(written.length
      ? ['', 'Written', ...written.map(file => `  ${file}`)]
      : []),
  ];
  return plainText(`${lines.map(line => indented(line)).join('\n')}\n`);
}

function partOf(kind: string, { derived, missing, name }: AdoptedBlueprint) {
  return [
    `${kind} ${name}`,
    ...derived.map(({ evidence, field }) => `  ${field}: from ${evidence}`),
    ...missing.flatMap(({ field, howToFindOut, required, why }) => [
      `  ${required ? 'MISSING' : 'open'} ${field}: ${why}`,
      `    ${howToFindOut}`,
    ]),
    '',
  ];
}

/** A terminal obeys what it is sent: each line stays one, whatever somebody typed in AWS. */
function indented(line: string): string {
  const [spaces] = /^ */.exec(line) ?? [''];
  return `${spaces}${oneLine(line.slice(spaces.length))}`;
}
