import { renderExposure } from '@fitsync/backstage-plugin-spokes-node';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import { examples as proposeExamples } from './exposurePropose.examples';
import { examples as renderExamples } from './exposureRender.examples';
import { readExposure } from './exposureInput';
import { createExposureProposeAction } from './exposurePropose';
import { createExposureRenderAction } from './exposureRender';
import { spokeParts } from '../__testUtils__/spokeParts';

const actions = [
  createExposureRenderAction(),
  createExposureProposeAction(spokeParts()),
];

describe.each(actions.map(action => [action.id, action] as const))(
  'examples of %s',
  (id, { schema, examples }) => {
    const own =
      id === 'spokes:exposure:render' ? renderExamples : proposeExamples;

    it('are the ones on its page', () => {
      expect(examples).toEqual(own);
    });

    it.each(own.map(({ description, example }) => [description, example]))(
      '%s',
      (_, example) => {
        const step = parse(example).steps.find(
          (candidate: { action: string }) => candidate.action === id,
        );
        expect(validate(step.input, schema?.input ?? {}).errors).toEqual([]);
        const { repoUrl, token, ...exposure } = step.input;
        expect(
          renderExposure(readExposure(exposure))[0].files.length,
        ).toBeGreaterThan(8);
      },
    );
  },
);
