import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ExposureOption } from '@fitsync/backstage-plugin-spokes-common';
import { reasonOf } from '../../api/reasonOf';
import { useExposureOptions } from '../../api/useExposureOptions';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { controlProps } from './controlProps';
import { OptionPicker } from './OptionPicker';

const refOf = ({ spoke, namespace, service }: ExposureOption) =>
  `${spoke}/${namespace}/${service}`;

/** Chooses one of the exposures that are the viewer's to change; its value is `spoke/namespace/service`. */
export function SpokesExposurePicker(
  props: FieldExtensionComponentProps<string>,
) {
  const { t } = useSpokesTranslation();
  const { data: exposures, error } = useExposureOptions();
  const chosen = exposures?.find(one => refOf(one) === props.formData);

  const address = ({ host, path = '/' }: ExposureOption) =>
    host ? `${host}${path}` : t('exposurePicker.onLoadBalancer', { path });

  return (
    <OptionPicker
      control={controlProps(props, {
        title: t('exposurePicker.title'),
        description: t('exposurePicker.description'),
      })}
      value={props.formData}
      onChange={props.onChange}
      options={exposures?.map(one => ({
        id: refOf(one),
        label: t('exposurePicker.option', {
          service: `${one.namespace}/${one.service}`,
          spoke: one.spoke,
        }),
        description: address(one),
      }))}
      failure={
        error && t('exposurePicker.failed', { message: reasonOf(error) })
      }
      texts={{
        loading: t('exposurePicker.loading'),
        placeholder: t('exposurePicker.placeholder'),
        empty: t('exposurePicker.empty'),
      }}
      detail={
        chosen &&
        t('exposurePicker.detail', {
          address: address(chosen),
          owner: chosen.owner,
        })
      }
    />
  );
}
