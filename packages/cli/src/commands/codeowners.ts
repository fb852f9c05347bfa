import { InputError } from '@backstage/errors';
import { codeowners as render } from '@fitsync/backstage-plugin-spokes-node/fleet';
import fs from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../exitCodes';
import { readFleet } from '../input/readFleet';
import { readTeams } from '../input/readTeams';
import { print } from '../output/print';

/** Where git hosts look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', '.gitlab/CODEOWNERS'];

/** `fitsync codeowners`: who reviews what, from the blueprints' owners. */
export async function codeowners(
  folder: string,
  options: { team: string[]; check: boolean },
): Promise<number> {
  const { blueprints, root, shown } = readFleet(folder);
  if (blueprints.unreadable.length > 0) {
    throw new InputError(
      blueprints.unreadable.map(one => `${one.path}: ${one.reason}`).join('; '),
    );
  }
  const text = render(blueprints, readTeams(root, options.team));
  if (!options.check) {
    await print(text);
    return exitCodes.clean;
  }

  const place = places.find(one =>
    fs.lstatSync(path.join(root, one), { throwIfNoEntry: false })?.isFile(),
  );
  if (place === undefined) {
    await print(
      `${shown} has no CODEOWNERS: write what fitsync codeowners prints to ${places[0]}\n`,
    );
    return exitCodes.findings;
  }
  const file = path.join(shown, place);
  if (fs.readFileSync(path.join(root, place), 'utf8') === text) {
    await print(`${file}: as rendered\n`);
    return exitCodes.clean;
  }
  await print(
    `${file} is not what the blueprints' owners make: write what fitsync codeowners prints to it\n`,
  );
  return exitCodes.findings;
}
