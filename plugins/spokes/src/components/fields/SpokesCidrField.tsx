import { Button, Select, TextField } from '@backstage/ui';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useState } from 'react';
import { useNextCidr } from '../../api/useNextCidr';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { AddressPlan } from './AddressPlan';
import { addressesOf, blockSize, blockSizes } from './blockSizes';
import { CidrNote } from './CidrNote';
import { controlProps } from './controlProps';
import { HubFieldOptions } from './HubFieldOptions';
import { judgeCidr, withClusterRanges } from './judgeCidr';
import { readText } from './readText';
import { useProposedValue } from './useProposedValue';
import styles from './fields.module.css';

/** The block of a spoke's VPC: proposes the next free one of a size, and says at once whom a typed one overlaps. */
export function SpokesCidrField(
  props: FieldExtensionComponentProps<string, HubFieldOptions>,
) {
  const { formData: cidr, onChange, uiSchema, disabled } = props;
  const { t } = useSpokesTranslation();
  const options = uiSchema?.['ui:options'];
  const hub = readText(props.formContext?.formData, options?.hubField ?? 'hub');
  const [size, setSize] = useState(
    () => blockSize(cidr) ?? options?.size ?? blockSizes[0],
  );
  const plan = useNextCidr(hub ? { hub, size } : undefined);
  const answer = plan.status === 'answered' ? plan.answer : undefined;
  const { type, follow } = useProposedValue({
    value: cidr,
    onChange,
    proposal: answer && (answer.cidr ?? null),
  });

  const taken = withClusterRanges(answer?.taken ?? [], {
    pods: t('cidrField.pods'),
    services: t('cidrField.services'),
  });
  const judgement = cidr ? judgeCidr(cidr, taken) : undefined;
  const control = controlProps(props, {
    title: t('cidrField.title'),
    description: t('cidrField.description'),
  });
  const next = answer?.cidr;
  return (
    <div className={styles.stack}>
      <div className={styles.cidr}>
        <Select
          className={styles.size}
          label={t('cidrField.size')}
          options={blockSizes.map(one => ({
            id: String(one),
            label: t('cidrField.sizeOption', {
              size: String(one),
              addresses: addressesOf(one),
            }),
          }))}
          value={String(size)}
          isDisabled={disabled}
          onChange={key => {
            setSize(Number(key));
            follow();
          }}
        />
        <TextField
          {...control}
          placeholder={next}
          value={cidr ?? ''}
          onChange={value => type(value.trim() || undefined)}
          isInvalid={
            control.isInvalid ||
            (judgement !== undefined && judgement.status !== 'free')
          }
        />
      </div>
      <div role="status">
        <CidrNote
          hub={hub}
          size={size}
          cidr={cidr}
          plan={plan}
          judgement={judgement}
        />
      </div>
      {next && next !== cidr && !disabled && (
        <div>
          <Button size="small" variant="secondary" onPress={follow}>
            {t('cidrField.useNext', { cidr: next })}
          </Button>
        </div>
      )}
      {answer && (
        <AddressPlan
          taken={taken}
          chosen={judgement?.status === 'malformed' ? undefined : cidr}
        />
      )}
    </div>
  );
}
