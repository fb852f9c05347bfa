import { z } from 'zod';
import { areUnique, object, port, text } from './strictParts';

const listener = z.looseObject({
  name: text,
  port,
  protocol: text,
  hostname: z.string().nullish(),
});

/** A Gateway of the Gateway API: its definition holds listeners apart by name, and by what they listen to. */
export const kubernetesGatewayStrict = object(
  z.looseObject({
    gatewayClassName: text,
    listeners: z
      .array(listener)
      .nullish()
      .refine(all => !all || areUnique(all.map(({ name }) => name)), {
        error: 'two listeners have one name',
      })
      .refine(
        all =>
          !all ||
          areUnique(
            all.map(one =>
              JSON.stringify([one.port, one.protocol, one.hostname ?? '']),
            ),
          ),
        { error: 'two listeners have one port, protocol and hostname' },
      ),
  }),
);
