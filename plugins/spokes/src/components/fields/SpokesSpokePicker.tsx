import { Combobox, Skeleton, TextField } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { reasonOf } from '../../api/reasonOf';
import { useSpokes } from '../../api/useSpokes';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { fieldDescription } from './fieldDescription';
import { FieldNote } from './FieldNote';
import styles from './fields.module.css';

/** Chooses a spoke by name; where none can be listed, its name can be typed. */
export function SpokesSpokePicker(props: FieldExtensionComponentProps<string>) {
  const { formData, onChange, required, rawErrors, schema, disabled } = props;
  const { t } = useSpokesTranslation();
  const { data: spokes, error } = useSpokes();

  const field = {
    className: styles.control,
    label: schema.title ?? t('spokePicker.title'),
    description: fieldDescription(props, t('spokePicker.description')),
    isRequired: required,
    isDisabled: disabled,
    isInvalid: Boolean(rawErrors?.length),
    // `native` would keep the browser from submitting what was since corrected.
    validationBehavior: 'aria' as const,
  };

  if (!spokes && !error) {
    return (
      <div role="status" aria-label={t('spokePicker.loading')}>
        <Skeleton width="100%" height="2.5rem" />
      </div>
    );
  }
  if (!spokes?.length) {
    return (
      <>
        <TextField
          {...field}
          value={formData ?? ''}
          onChange={value => onChange(value || undefined)}
        />
        <FieldNote tone={error ? 'bad' : 'neutral'}>
          {error
            ? t('spokePicker.failed', { message: reasonOf(error) })
            : t('spokePicker.empty')}
        </FieldNote>
      </>
    );
  }

  const chosen = spokes.find(({ name }) => name === formData);
  return (
    <>
      <Combobox
        {...field}
        placeholder={t('spokePicker.placeholder')}
        options={spokes.map(({ name }) => ({ id: name, label: name }))}
        value={chosen?.name ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      {chosen && (
        <FieldNote tone="neutral">
          {t('spokePicker.hubAndRegion', {
            hub: chosen.hub,
            region: chosen.region,
          })}
        </FieldNote>
      )}
    </>
  );
}
