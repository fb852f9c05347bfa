import { z } from 'zod';
import {
  areUnique,
  exactLabels,
  exportTo,
  object,
  port,
  text,
  texts,
} from './strictParts';

const endpoint = z.looseObject({ address: z.string().optional() });

export const serviceEntryStrict = object(
  z
    .looseObject({
      hosts: z
        .array(
          text.refine(host => host !== '*', {
            error: 'stands for every host there is',
          }),
        )
        .min(1),
      addresses: z.array(z.unknown()).nullish(),
      exportTo,
      location: z.enum(['MESH_EXTERNAL', 'MESH_INTERNAL']).optional(),
      resolution: z
        .enum(['NONE', 'STATIC', 'DNS', 'DNS_ROUND_ROBIN', 'DYNAMIC_DNS'])
        .optional(),
      ports: z
        .array(
          z.looseObject({
            number: port,
            name: text,
            protocol: z.string().nullish(),
            targetPort: port.optional(),
          }),
        )
        .nullish()
        .refine(
          all =>
            !all ||
            (areUnique(all.map(({ name }) => name)) &&
              areUnique(all.map(({ number }) => number))),
          { error: 'two have one name or number' },
        ),
      endpoints: z.array(endpoint).nullish(),
      workloadSelector: z
        .looseObject({ labels: exactLabels.nullish() })
        .nullish(),
    })
    .refine(one => !one.workloadSelector || !one.endpoints, {
      error: 'workloadSelector and endpoints exclude each other',
    })
    .refine(
      ({ addresses, resolution }) =>
        ['NONE', 'STATIC', undefined].includes(resolution) ||
        !addresses?.some(address => String(address).includes('/')),
      { error: 'blocks go with NONE and STATIC only', path: ['addresses'] },
    )
    .refine(
      ({ endpoints, resolution }) =>
        !['NONE', undefined].includes(resolution) || !endpoints?.length,
      { error: 'resolution NONE has no endpoints', path: ['endpoints'] },
    )
    .refine(
      ({ endpoints, resolution }) =>
        resolution !== 'DNS_ROUND_ROBIN' || (endpoints?.length ?? 0) < 2,
      {
        error: 'resolution DNS_ROUND_ROBIN has one endpoint at most',
        path: ['endpoints'],
      },
    ),
);

const unix = 'unix://';

export const workloadEntryStrict = object(
  z
    .looseObject({
      address: z.string().optional(),
      network: z.string().optional(),
      ports: z
        .record(
          z.string().regex(/^[A-Za-z0-9][-A-Za-z0-9]*$/, 'is no name'),
          port,
        )
        .nullish(),
      labels: texts.nullish(),
    })
    .refine(({ address, network }) => Boolean(address || network), {
      error: 'an address is required',
      path: ['address'],
    })
    .refine(
      ({ address = '', ports }) =>
        !address.startsWith(unix) ||
        (/^unix:\/\/[/@].*[^/]$/.test(address) && !ports),
      { error: 'is no complete path of a socket', path: ['address'] },
    ),
);

const probed = z.looseObject({ port });

export const workloadGroupStrict = object(
  z.looseObject({
    template: z.looseObject({}),
    probe: z
      .looseObject({ tcpSocket: probed.nullish(), httpGet: probed.nullish() })
      .nullish(),
  }),
);
