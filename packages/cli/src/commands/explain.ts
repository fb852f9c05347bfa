import { InputError } from '@backstage/errors';
import {
  findingsCatalogue,
  hops,
} from '@fitsync/backstage-plugin-spokes-common';
import { exitCodes } from '../exitCodes';
import { print } from '../output/print';

/** `fitsync explain CODE`: the catalogue's own words. */
export async function explain(text: string): Promise<number> {
  const code = text.trim().toUpperCase();
  if (!Object.hasOwn(findingsCatalogue, code)) {
    throw new InputError(
      `'${text}' is no code of the catalogue; docs/findings/README.md lists them`,
    );
  }
  const { severity, title, meaning, fix, hop, responsible, source, follows } =
    findingsCatalogue[code];
  const lines = [
    `${code} (${severity}): ${title}`,
    '',
    meaning,
    '',
    `Fix:     ${fix}`,
    `Hop:     ${hops[hop].number} ${hops[hop].title}`,
    `Whose:   ${responsible === 'app' ? 'the app team' : 'the platform team'}`,
    ...(follows ? [`Follows: ${follows.join(', ')}`] : []),
    `Source:  ${source}`,
  ];
  await print(`${lines.join('\n')}\n`);
  return exitCodes.clean;
}
