import { createExtensionTester } from '@backstage/frontend-test-utils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { cidrField } from './cidrField';
import { exposurePicker } from './exposurePicker';
import { hostField } from './hostField';
import { hubPicker } from './hubPicker';
import { pathField } from './pathField';
import { review } from './review';
import { spokePicker } from './spokePicker';
import { zonesField } from './zonesField';

const loader = FormFieldBlueprint.dataRefs.formFieldLoader;

describe('form fields', () => {
  const load = {
    SpokesSpokePicker: createExtensionTester(spokePicker).get(loader),
    SpokesHubPicker: createExtensionTester(hubPicker).get(loader),
    SpokesCidrField: createExtensionTester(cidrField).get(loader),
    SpokesZonesField: createExtensionTester(zonesField).get(loader),
    SpokesHostField: createExtensionTester(hostField).get(loader),
    SpokesExposurePicker: createExtensionTester(exposurePicker).get(loader),
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
