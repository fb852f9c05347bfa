import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { renderExposure } from '@fitsync/backstage-plugin-spokes-node';
import { exposureForm } from '../__testUtils__/exposureForm';
import { readExposure } from './exposureInput';
import { createExposureRenderAction } from './exposureRender';

describe('spokes:exposure:render', () => {
  const workspace = createMockDirectory();
  const action = createExposureRenderAction();
  const run = async (input: object) => {
    const ctx = createMockActionContext({
      input: { ...input },
      workspacePath: workspace.path,
    });
    await action.handler(ctx);
    return ctx;
  };

  beforeEach(() => workspace.clear());

  it('writes the files where they belong in the repository', async () => {
    const ctx = await run(exposureForm);

    const folder = 'clusters/fitsync-prod-spoke/apps/podinfo/podinfo';
    const [{ files }] = renderExposure(readExposure(exposureForm));
    const expected = Object.fromEntries(
      files.map(({ path, content }) => [path, content]),
    );
    expect(workspace.content({ path: folder })).toEqual(expected);
    expect(ctx.output).toHaveBeenCalledWith('folder', folder);
    expect(ctx.output).toHaveBeenCalledWith(
      'entityRef',
      'component:default/podinfo',
    );
  });

  it('takes a blueprint as well', async () => {
    const blueprint = readExposure(exposureForm);
    await run({ blueprint });
    const fromBlueprint = workspace.content();
    workspace.clear();
    await run(exposureForm);
    expect(fromBlueprint).toEqual(workspace.content());
  });

  it.each<[string, object, RegExp]>([
    [
      'a field that is wrong',
      { ...exposureForm, image: 'x:latest' },
      /image "x:latest" must name/,
    ],
    [
      'a way out of the workspace',
      { ...exposureForm, namespace: '../../..' },
      /Namespace "..\/..\/.." must be a DNS-1123 label/,
    ],
    [
      'a record without the blueprint of its spoke',
      {
        blueprint: {
          ...readExposure(exposureForm),
          method: {
            kind: 'domain',
            host: 'a.example.com',
            zoneId: 'Z0123456789',
          },
        },
      },
      /method.zoneId 'Z0123456789' needs the blueprint of spoke/,
    ],
    [
      'both a blueprint and fields',
      { ...exposureForm, blueprint: {} },
      /blueprint is given together with name, /,
    ],
    ['nothing', {}, /Name is missing/],
  ])('refuses %s and writes nothing', async (_, input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(workspace.content()).toEqual({});
  });
});
