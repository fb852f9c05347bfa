import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { reasonOf } from '../../api/reasonOf';
import { useSpokes } from '../../api/useSpokes';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { controlProps } from './controlProps';
import { OptionPicker } from './OptionPicker';

/** Chooses a spoke by name; where none can be listed, its name can be typed. */
export function SpokesSpokePicker(props: FieldExtensionComponentProps<string>) {
  const { t } = useSpokesTranslation();
  const { data: spokes, error } = useSpokes();
  const chosen = spokes?.find(({ name }) => name === props.formData);
  return (
    <OptionPicker
      control={controlProps(props, {
        title: t('spokePicker.title'),
        description: t('spokePicker.description'),
      })}
      value={props.formData}
      onChange={props.onChange}
      options={spokes?.map(({ name }) => ({ id: name, label: name }))}
      failure={error && t('spokePicker.failed', { message: reasonOf(error) })}
      texts={{
        loading: t('spokePicker.loading'),
        placeholder: t('spokePicker.placeholder'),
        empty: t('spokePicker.empty'),
      }}
      detail={
        chosen &&
        t('spokePicker.hubAndRegion', {
          hub: chosen.hub,
          region: chosen.region,
        })
      }
    />
  );
}
