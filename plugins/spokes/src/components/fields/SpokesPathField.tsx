import { TextField } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { urlPathSchema } from '@fitsync/backstage-plugin-spokes-common';
import { useAvailability } from '../../api/useAvailability';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { Availability } from './Availability';
import { availabilityQuestion } from './availabilityQuestion';
import { controlProps } from './controlProps';
import { FieldNote } from './FieldNote';
import { useExposureInForm } from './useExposureInForm';

/** A path below the host or the spoke's load balancer; says while one types whether it and the name are free. */
export function SpokesPathField(props: FieldExtensionComponentProps<string>) {
  const { formData: path, onChange } = props;
  const { t } = useSpokesTranslation();
  const exposure = useExposureInForm(props.formContext?.formData, { path });
  const availability = useAvailability(
    path ? availabilityQuestion(exposure) : undefined,
  );
  const malformed =
    path !== undefined && !urlPathSchema.safeParse(path).success;
  const taken =
    availability.status === 'answered' && !availability.answer.path.free;
  const control = controlProps(props, {
    title: t('pathField.title'),
    description: t('pathField.description'),
  });
  const incomplete =
    exposure.host || (exposure.method ?? 'path') === 'path'
      ? t('pathField.incomplete')
      : t('pathField.noHost');
  return (
    <>
      <TextField
        {...control}
        placeholder={exposure.service && `/${exposure.service}`}
        value={path ?? ''}
        onChange={value => onChange(value || undefined)}
        isInvalid={control.isInvalid || malformed || taken}
      />
      <div role="status">
        {malformed ? (
          <FieldNote tone="bad">{t('pathField.malformed')}</FieldNote>
        ) : (
          <Availability
            state={availability}
            of={exposure.exists ? ['path'] : ['path', 'name']}
            incomplete={path && incomplete}
          />
        )}
      </div>
    </>
  );
}
