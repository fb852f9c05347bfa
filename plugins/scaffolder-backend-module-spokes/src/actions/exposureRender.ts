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
      const fileSets = renderExposure(exposure);
      await writeFiles(
        ctx.workspacePath,
        fileSets.flatMap(({ folder, files }) =>
          files.map(({ path, content }) => ({
            path: `${folder}/${path}`,
            content,
          })),
        ),
      );

      ctx.logger.info(
        fileSets
          .map(
            ({ folder, files }) =>
              `Rendered ${files.length} files to ${folder}`,
          )
          .join('; '),
      );
      ctx.output('folder', fileSets[0].folder);
      ctx.output('entityRef', exposureEntityRef(exposure));
    },
  });
}
