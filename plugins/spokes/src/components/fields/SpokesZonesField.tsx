import { Checkbox, CheckboxGroup, Skeleton } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import isEqual from 'lodash/isEqual';
import { useEffect } from 'react';
import { reasonOf } from '../../api/reasonOf';
import { useHubs } from '../../api/useHubs';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { controlProps } from './controlProps';
import { FieldNote } from './FieldNote';
import { HubFieldOptions } from './HubFieldOptions';
import { judgeZones } from './judgeZones';
import { readNumber } from './readNumber';
import { readText } from './readText';
import { zonesBehind } from './zonesBehind';
import { ZonesText } from './ZonesText';
import styles from './fields.module.css';

/**
 * The zones of a spoke: only those of its hub, whose attachment takes no traffic to another. Kept by id, because names
 * differ between accounts.
 */
export function SpokesZonesField(
  props: FieldExtensionComponentProps<string[], HubFieldOptions>,
) {
  const { formData: zones, onChange, uiSchema } = props;
  const { t } = useSpokesTranslation();
  const form = props.formContext?.formData;
  const name = readText(form, uiSchema?.['ui:options']?.hubField ?? 'hub');
  const masters = readNumber(form, 'masters');
  const { data: hubs, error, isLoading } = useHubs();
  const offered = hubs?.find(hub => hub.name === name)?.zones;

  // What was chosen behind another hub is nobody's choice any more.
  const wanted = offered?.length && zones && zonesBehind(offered, zones);
  useEffect(() => {
    if (wanted && !isEqual(wanted, zones)) onChange(wanted);
  }, [wanted, zones, onChange]);

  const control = controlProps(props, {
    title: t('zonesField.title'),
    description: t('zonesField.description'),
  });
  if (isLoading) {
    return (
      <div role="status" aria-label={t('zonesField.loading')}>
        <Skeleton width="60%" height="4rem" />
      </div>
    );
  }
  if (!offered?.length) {
    const why = () => {
      if (error) return t('zonesField.failed', { message: reasonOf(error) });
      return name
        ? t('zonesField.notRead', { hub: name })
        : t('zonesField.noHub');
    };
    return (
      <>
        <ZonesText control={control} zones={zones} onChange={onChange} />
        <FieldNote tone={error ? 'bad' : 'neutral'}>{why()}</FieldNote>
      </>
    );
  }
  const refusal = zones && judgeZones(zones, masters);
  return (
    <>
      <CheckboxGroup
        {...control}
        className={styles.zones}
        value={zones ?? []}
        onChange={chosen =>
          onChange(
            offered.map(({ id }) => id).filter(id => chosen.includes(id)),
          )
        }
        isInvalid={control.isInvalid || Boolean(refusal)}
      >
        {offered.map(zone => (
          <Checkbox key={zone.id} value={zone.id}>
            <span className={styles.block}>{zone.id}</span>{' '}
            <span className={styles.zoneName}>{zone.name}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div role="status">
        {refusal && <FieldNote tone="bad">{t(refusal)}</FieldNote>}
        {!zones?.length && (
          <FieldNote tone="neutral">
            {t('zonesField.none', { first: offered[0].id })}
          </FieldNote>
        )}
      </div>
      <FieldNote tone="neutral">
        {t('zonesField.why', { hub: name ?? '' })}
      </FieldNote>
    </>
  );
}
