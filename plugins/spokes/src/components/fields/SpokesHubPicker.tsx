import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { reasonOf } from '../../api/reasonOf';
import { useHubs } from '../../api/useHubs';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { controlProps } from './controlProps';
import { OptionPicker } from './OptionPicker';

/** Chooses a hub by name; where none can be listed, its name can be typed. */
export function SpokesHubPicker(props: FieldExtensionComponentProps<string>) {
  const { t } = useSpokesTranslation();
  const { data: hubs, error } = useHubs();
  const chosen = hubs?.find(({ name }) => name === props.formData);
  return (
    <OptionPicker
      control={controlProps(props, {
        title: t('hubPicker.title'),
        description: t('hubPicker.description'),
      })}
      value={props.formData}
      onChange={props.onChange}
      options={hubs?.map(({ name, region, account }) => ({
        id: name,
        label: name,
        description: t('hubPicker.where', { region, account }),
      }))}
      failure={error && t('hubPicker.failed', { message: reasonOf(error) })}
      texts={{
        loading: t('hubPicker.loading'),
        placeholder: t('hubPicker.placeholder'),
        empty: t('hubPicker.empty'),
      }}
      detail={
        chosen &&
        [
          t('hubPicker.where', chosen),
          chosen.cidr,
          chosen.owner && t('hubPicker.owner', { owner: chosen.owner }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    />
  );
}
