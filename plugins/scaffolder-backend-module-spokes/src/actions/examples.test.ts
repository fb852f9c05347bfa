import { validate } from 'jsonschema';
import { parse } from 'yaml';
import { spokeParts } from '../__testUtils__/spokeParts';
import { createExposureRenderAction } from './exposureRender';
import { proposalActions } from './proposalActions';

const actions = [
  createExposureRenderAction(),
  ...proposalActions.map(create => create(spokeParts())),
];

describe.each(actions.map(action => [action.id, action] as const))(
  'examples of %s',
  (id, { description, schema, examples = [] }) => {
    it('are there, and the action says what it is for', () => {
      expect(examples.length).toBeGreaterThan(0);
      expect(description).toMatch(/^.{40,}$/);
    });

    it.each(examples.map(example => [example.description, example.example]))(
      '%s',
      (_, example) => {
        const step = parse(example).steps.find(
          (candidate: { action: string }) => candidate.action === id,
        );
        expect(validate(step.input, schema?.input ?? {}).errors).toEqual([]);
        const known = Object.keys(schema?.input?.properties ?? {});
        expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
      },
    );
  },
);
