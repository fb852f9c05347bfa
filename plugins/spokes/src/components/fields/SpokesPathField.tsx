import { TextField } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { urlPathSchema } from '@fitsync/backstage-plugin-spokes-common';
import { reasonOf } from '../../api/reasonOf';
import { useAvailability } from '../../api/useAvailability';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { availabilityQuestion } from './availabilityQuestion';
import { fieldDescription } from './fieldDescription';
import { FieldNote } from './FieldNote';
import { readForm } from './readForm';
import styles from './fields.module.css';

/** A path on the spoke's load balancer; says while one types whether it and the name are free. */
export function SpokesPathField(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, required, rawErrors, schema, disabled } = props;
  const { t } = useSpokesTranslation();
  const form = readForm(props.formContext?.formData);
  const question = availabilityQuestion(form, formData);
  const availability = useAvailability(question);
  const malformed =
    formData !== undefined && !urlPathSchema.safeParse(formData).success;

  const note = () => {
    if (malformed)
      return <FieldNote tone="bad">{t('pathField.malformed')}</FieldNote>;
    switch (availability.status) {
      case 'none':
        return formData ? (
          <FieldNote tone="neutral">{t('pathField.incomplete')}</FieldNote>
        ) : null;
      case 'checking':
        return <FieldNote tone="neutral">{t('pathField.checking')}</FieldNote>;
      case 'failed':
        return (
          <FieldNote tone="neutral">
            {t('pathField.failed', { message: reasonOf(availability.error) })}
          </FieldNote>
        );
      case 'answered': {
        const { name, path } = availability.answer;
        return (
          <>
            <FieldNote tone={path.free ? 'good' : 'bad'}>
              {path.message}
            </FieldNote>
            <FieldNote tone={name.free ? 'good' : 'bad'}>
              {name.message}
            </FieldNote>
          </>
        );
      }
      default:
        throw new Error(
          `Not a state: ${JSON.stringify(availability satisfies never)}`,
        );
    }
  };

  const taken =
    availability.status === 'answered' && !availability.answer.path.free;
  return (
    <>
      <TextField
        className={styles.control}
        label={schema.title ?? t('pathField.title')}
        description={fieldDescription(props, t('pathField.description'))}
        placeholder={form.name && `/${form.name}`}
        value={formData ?? ''}
        onChange={value => onChange(value || undefined)}
        isRequired={required}
        // `native` would keep the browser from submitting what was since corrected.
        validationBehavior="aria"
        isDisabled={disabled}
        isInvalid={malformed || taken || Boolean(rawErrors?.length)}
      />
      <div role="status">{note()}</div>
    </>
  );
}
