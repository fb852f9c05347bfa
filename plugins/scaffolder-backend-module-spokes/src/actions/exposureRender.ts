import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { exposureEntityRef } from '@fitsync/backstage-plugin-spokes-common';
import { renderExposure } from '@fitsync/backstage-plugin-spokes-node';
import { exposureInput, readExposure } from './exposureInput';
import { examples } from './exposureRender.examples';
import { writeFiles } from './writeFiles';

/**
 * `spokes:exposure:render`: the files of an exposure, in the workspace.
 *
 * @public
 */
export function createExposureRenderAction() {
  return createTemplateAction({
    id: 'spokes:exposure:render',
    description:
      "Renders the manifests of an exposure into the workspace, at the paths that they have in the spoke's fleet repository",
    examples,
    supportsDryRun: true,
    schema: {
      input: exposureInput,
      output: {
        folder: z =>
          z.string({ description: 'Folder of the files in the workspace' }),
        entityRef: z =>
          z.string({
            description: 'The component that the exposure belongs to',
          }),
      },
    },
    async handler(ctx) {
      const exposure = readExposure(ctx.input);
      const fileSet = renderExposure(exposure);
      await writeFiles(
        ctx.workspacePath,
        fileSet.files.map(({ path, content }) => ({
          path: `${fileSet.folder}/${path}`,
          content,
        })),
      );

      ctx.logger.info(
        `Rendered ${fileSet.files.length} files to ${fileSet.folder}`,
      );
      ctx.output('folder', fileSet.folder);
      ctx.output('entityRef', exposureEntityRef(exposure));
    },
  });
}
