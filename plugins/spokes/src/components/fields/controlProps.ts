import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { fieldDescription } from './fieldDescription';
import styles from './fields.module.css';

/** What a template says of a field, as Backstage UI's controls take it. */
export function controlProps<T>(
  props: Pick<
    FieldExtensionComponentProps<T>,
    'schema' | 'uiSchema' | 'required' | 'disabled' | 'rawErrors'
  >,
  ours: { title: string; description: string },
) {
  const { schema, required, disabled, rawErrors } = props;
  return {
    className: styles.control,
    label: schema.title ?? ours.title,
    description: fieldDescription(props, ours.description),
    isRequired: required,
    isDisabled: disabled,
    isInvalid: Boolean(rawErrors?.length),
    // `native` would keep the browser from submitting what was since corrected.
    validationBehavior: 'aria' as const,
  };
}
