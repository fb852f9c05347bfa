import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { ComponentProps } from 'react';
import { SpokesCidrField } from '../components/fields/SpokesCidrField';
import { SpokesExposurePicker } from '../components/fields/SpokesExposurePicker';
import { SpokesHostField } from '../components/fields/SpokesHostField';
import { SpokesHubPicker } from '../components/fields/SpokesHubPicker';
import { SpokesPathField } from '../components/fields/SpokesPathField';
import { SpokesReview } from '../components/fields/SpokesReview';
import { SpokesSpokePicker } from '../components/fields/SpokesSpokePicker';
import { SpokesZonesField } from '../components/fields/SpokesZonesField';
import { validateCidr } from '../components/fields/validateCidr';
import { validateHost } from '../components/fields/validateHost';
import { validatePath } from '../components/fields/validatePath';
import { validateReview } from '../components/fields/validateReview';
import { validateZones } from '../components/fields/validateZones';

type Extensions = ComponentProps<typeof Stepper>['extensions'];

const fields = [
  { name: 'SpokesSpokePicker', component: SpokesSpokePicker },
  { name: 'SpokesHubPicker', component: SpokesHubPicker },
  { name: 'SpokesExposurePicker', component: SpokesExposurePicker },
  {
    name: 'SpokesCidrField',
    component: SpokesCidrField,
    validation: validateCidr,
  },
  {
    name: 'SpokesZonesField',
    component: SpokesZonesField,
    validation: validateZones,
  },
  {
    name: 'SpokesHostField',
    component: SpokesHostField,
    validation: validateHost,
  },
  {
    name: 'SpokesPathField',
    component: SpokesPathField,
    validation: validatePath,
  },
  { name: 'SpokesReview', component: SpokesReview, validation: validateReview },
];

/** Our fields as the scaffolder's form takes them, which knows nothing of their values' types. */
export const extensions = fields as Extensions;

const step = (title: string, name: string, schema: object) => ({
  title,
  schema: {
    type: 'object',
    required: [name],
    properties: { [name]: schema },
  },
});

const text = (title: string, name: string, field: string) =>
  step(title, name, { type: 'string', 'ui:field': field });

/** A page of a template for each field. */
export const steps = {
  spoke: text('Where', 'spoke', 'SpokesSpokePicker'),
  hub: text('Hub', 'hub', 'SpokesHubPicker'),
  cidr: text('Network', 'cidr', 'SpokesCidrField'),
  zones: step('Zones', 'zones', {
    type: 'array',
    items: { type: 'string' },
    'ui:field': 'SpokesZonesField',
  }),
  host: text('Host', 'host', 'SpokesHostField'),
  path: text('Address', 'path', 'SpokesPathField'),
  exposure: text('Which', 'exposure', 'SpokesExposurePicker'),
  review: step('Look', 'review', {
    type: 'object',
    'ui:field': 'SpokesReview',
    'ui:options': { change: 'update-exposure' },
  }),
  /** As templates had it before there was anything to choose. */
  reviewAsText: text('Look', 'review', 'SpokesReview'),
};
