import { groupBy } from 'lodash';
import { FileSet } from '../../repository/types';
import { fileSet } from '../fileSet';
import moduleFiles from './moduleFiles.json';

/**
 * The Terraform modules that hubs and spokes call, as the folders `modules/hub` and `modules/spoke` of a fleet repository.
 * They are the files of templates/modules, without the examples; `npm run docs` takes them over.
 *
 * @public
 */
export function renderModules(): FileSet[] {
  const byModule = groupBy(
    Object.entries(moduleFiles),
    ([file]) => file.split('/')[0],
  );
  return Object.entries(byModule).map(([module, files]) =>
    fileSet(
      `modules/${module}`,
      Object.fromEntries(
        files.map(([file, content]) => [
          file.slice(module.length + 1),
          content,
        ]),
      ),
    ),
  );
}
