import fs from 'node:fs';
import path from 'node:path';
import { bin, root, tools, yarn } from './paths.mjs';
import { run } from './processes.mjs';

/** `npm run pack [-- <folder>]`: builds what is published and packs it, to be installed where no registry has it. */
export async function pack({ node, args }) {
  const target = path.resolve(args[0] ?? path.join(tools, 'archives'));
  await run(node, [bin('tsc')]);
  await run(node, [bin('backstage-cli'), 'repo', 'build']);
  fs.mkdirSync(target, { recursive: true });
  const archives = {};
  for (const { folder, name } of published()) {
    const archive = path.join(target, `${path.basename(folder)}.tgz`);
    await run(node, [yarn, 'pack', '--out', archive], { cwd: folder });
    archives[name] = `file:./${path.basename(target)}/${path.basename(
      archive,
    )}`;
  }
  console.log(
    `\nPacked into ${target}. Put that folder beside the package.json of your Backstage, and there:\n`,
  );
  console.log(`"resolutions": ${JSON.stringify(archives, undefined, 2)}`);
}

function published() {
  return ['plugins', 'packages'].flatMap(group =>
    fs
      .readdirSync(path.join(root, group))
      .map(entry => path.join(root, group, entry))
      .filter(folder => fs.existsSync(path.join(folder, 'package.json')))
      .map(folder => ({
        folder,
        ...JSON.parse(
          fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
        ),
      }))
      .filter(manifest => !manifest.private),
  );
}
