import { TextField } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { hostSchema } from '@fitsync/backstage-plugin-spokes-common';
import { useAvailability } from '../../api/useAvailability';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Availability } from './Availability';
import { availabilityQuestion } from './availabilityQuestion';
import { controlProps } from './controlProps';
import { FieldNote } from './FieldNote';
import { useExposureInForm } from './useExposureInForm';

/** A host name of the exposure's own; says while one types whether it, with the path, is free, or who holds it. */
export function SpokesHostField(props: FieldExtensionComponentProps<string>) {
  const { formData: host, onChange } = props;
  const { t } = useSpokesTranslation();
  const exposure = useExposureInForm(props.formContext?.formData, { host });
  const availability = useAvailability(
    host ? availabilityQuestion(exposure) : undefined,
  );
  const malformed = host !== undefined && !hostSchema.safeParse(host).success;
  const taken =
    availability.status === 'answered' &&
    (availability.answer.host?.free === false ||
      !availability.answer.path.free);
  const control = controlProps(props, {
    title: t('hostField.title'),
    description: t('hostField.description'),
  });
  return (
    <>
      <TextField
        {...control}
        placeholder={exposure.service && `${exposure.service}.example.com`}
        value={host ?? ''}
        onChange={value => onChange(value || undefined)}
        isInvalid={control.isInvalid || malformed || taken}
      />
      <div role="status">
        {malformed ? (
          <FieldNote tone="bad">{t('hostField.malformed')}</FieldNote>
        ) : (
          <Availability
            state={availability}
            of={['host', 'path']}
            incomplete={host && t('pathField.incomplete')}
          />
        )}
      </div>
      {exposure.method === 'https' && (
        <FieldNote tone="neutral">{t('hostField.redirect')}</FieldNote>
      )}
    </>
  );
}
