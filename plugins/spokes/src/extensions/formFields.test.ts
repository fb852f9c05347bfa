import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { pathField } from './pathField';
import { review } from './review';
import { spokePicker } from './spokePicker';

const loader = FormFieldBlueprint.dataRefs.formFieldLoader;

describe('form fields', () => {
  const load = {
    SpokesSpokePicker: createExtensionTester(spokePicker).get(loader),
    SpokesPathField: createExtensionTester(pathField).get(loader),
    SpokesReview: createExtensionTester(review).get(loader),
  };

  it.each(Object.entries(load))(
    'brings ui:field: %s to the scaffolder',
    async (name, loadField) => {
      expect(await loadField()).toMatchObject({ name });
    },
  );
});
