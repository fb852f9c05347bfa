import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { SpokesCidrField } from './components/fields/SpokesCidrField';
import { SpokesExposurePicker } from './components/fields/SpokesExposurePicker';
import { SpokesHostField } from './components/fields/SpokesHostField';
import { SpokesHubPicker } from './components/fields/SpokesHubPicker';
import { SpokesPathField } from './components/fields/SpokesPathField';
import { SpokesReview } from './components/fields/SpokesReview';
import { SpokesSpokePicker } from './components/fields/SpokesSpokePicker';
import { SpokesZonesField } from './components/fields/SpokesZonesField';
import { validateCidr } from './components/fields/validateCidr';
import { validateHost } from './components/fields/validateHost';
import { validatePath } from './components/fields/validatePath';
import { validateReview } from './components/fields/validateReview';
import { validateZones } from './components/fields/validateZones';
import { spokesPlugin } from './legacyPlugin';

/**
 * `ui:field: SpokesSpokePicker`: chooses a spoke.
 *
 * @public
 */
export const SpokesSpokePickerFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesSpokePicker',
    component: SpokesSpokePicker,
  }),
);

/**
 * `ui:field: SpokesPathField`: a path, and whether it and the name are free.
 *
 * @public
 */
export const SpokesPathFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesPathField',
    component: SpokesPathField,
    validation: validatePath,
  }),
);

/**
 * `ui:field: SpokesReview`: what the pull request would write.
 *
 * @public
 */
export const SpokesReviewFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesReview',
    component: SpokesReview,
    validation: validateReview,
  }),
);

/**
 * `ui:field: SpokesHubPicker`: chooses a hub.
 *
 * @public
 */
export const SpokesHubPickerFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesHubPicker',
    component: SpokesHubPicker,
  }),
);

/**
 * `ui:field: SpokesCidrField`: the block of a spoke's VPC, by default the next free one.
 *
 * @public
 */
export const SpokesCidrFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesCidrField',
    component: SpokesCidrField,
    validation: validateCidr,
  }),
);

/**
 * `ui:field: SpokesZonesField`: those zones of the hub that a spoke has.
 *
 * @public
 */
export const SpokesZonesFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesZonesField',
    component: SpokesZonesField,
    validation: validateZones,
  }),
);

/**
 * `ui:field: SpokesHostField`: a host name, and whether it is free.
 *
 * @public
 */
export const SpokesHostFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesHostField',
    component: SpokesHostField,
    validation: validateHost,
  }),
);

/**
 * `ui:field: SpokesExposurePicker`: chooses an exposure that is the viewer's to change.
 *
 * @public
 */
export const SpokesExposurePickerFieldExtension = spokesPlugin.provide(
  createScaffolderFieldExtension({
    name: 'SpokesExposurePicker',
    component: SpokesExposurePicker,
  }),
);
