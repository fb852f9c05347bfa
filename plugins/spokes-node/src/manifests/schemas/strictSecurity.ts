import { z } from 'zod';
import { exactLabels, named, text } from './strictParts';

const mode = z.looseObject({
  mode: z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']).optional(),
});
const selector = z.looseObject({ matchLabels: exactLabels.nullish() });
const target = z.looseObject({
  name: text,
  kind: text,
  namespace: z.never({ error: 'is not supported' }).optional(),
});
const targets = z.array(target).nullish();

/** A policy is for pods by their labels, or for what it names. */
const aim = {
  selector: selector.nullish(),
  targetRef: target.nullish(),
  targetRefs: targets,
};
type Aim = { selector?: unknown; targetRef?: unknown; targetRefs?: unknown };
const aimsOnce = ({ selector: labels, targetRef, targetRefs }: Aim) =>
  [labels, targetRef, targetRefs].filter(Boolean).length < 2;
const aimsTwice = { error: 'selector and targetRefs exclude each other' };

export const peerAuthenticationStrict = z.looseObject({
  metadata: named,
  spec: z
    .looseObject({
      selector: selector.nullish(),
      mtls: mode.nullish(),
      portLevelMtls: z
        .record(
          z.string().refine(one => /^\d+$/.test(one) && isPort(Number(one)), {
            error: 'is no port',
          }),
          mode,
        )
        .nullish()
        .refine(one => !one || Object.keys(one).length > 0, {
          error: 'names no port',
        }),
    })
    .nullish(),
});

function isPort(number: number): boolean {
  return number >= 1 && number <= 65535;
}

/** True if some field holds a value: what is empty means nothing, and is refused. */
function saysSomething(block: Record<string, unknown>): boolean {
  return Object.values(block).some(
    value => Array.isArray(value) && value.length > 0,
  );
}

const filled = (list: unknown) => Array.isArray(list) && list.length > 0;

const source = z
  .looseObject({})
  .refine(saysSomething, { error: 'names no source' })
  .refine(
    one =>
      !(filled(one.serviceAccounts) || filled(one.notServiceAccounts)) ||
      !['principals', 'notPrincipals', 'namespaces', 'notNamespaces'].some(
        field => filled(one[field]),
      ),
    { error: 'serviceAccounts exclude principals and namespaces' },
  );
const operation = z
  .looseObject({})
  .refine(saysSomething, { error: 'names no operation' });

export const authorizationPolicyStrict = z.looseObject({
  metadata: named,
  spec: z
    .looseObject({
      ...aim,
      action: z.enum(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM']).optional(),
      provider: z.looseObject({ name: z.string().optional() }).nullish(),
      rules: z
        .array(
          z
            .looseObject({
              from: z.array(z.looseObject({ source })).min(1).nullish(),
              to: z.array(z.looseObject({ operation })).min(1).nullish(),
              when: z
                .array(
                  z
                    .looseObject({ key: text })
                    .refine(
                      one => filled(one.values) || filled(one.notValues),
                      {
                        error: 'values or notValues are required',
                      },
                    ),
                )
                .nullish(),
            })
            .nullable(),
        )
        .nullish(),
    })
    .refine(({ action, provider }) => action !== 'CUSTOM' || provider?.name, {
      error: 'a CUSTOM policy needs a provider',
      path: ['provider'],
    })
    .refine(({ action, provider }) => action === 'CUSTOM' || !provider, {
      error: 'only a CUSTOM policy has a provider',
      path: ['provider'],
    })
    .refine(
      ({ action, rules }) =>
        !['DENY', 'CUSTOM'].includes(action ?? '') || rules !== undefined,
      { error: 'without rules the policy never applies', path: ['rules'] },
    )
    .refine(aimsOnce, aimsTwice)
    .nullish(),
});

const header = z.string().regex(/^[-_A-Za-z0-9]+$/, 'is no header');

const jwtRule = z.looseObject({
  issuer: z.string().optional(),
  audiences: z.array(text).nullish(),
  jwksUri: z
    .string()
    .regex(/^https?:\/\/[^/\s]+/i, 'is no URL')
    .optional(),
  fromHeaders: z.array(z.looseObject({ name: text })).nullish(),
  fromParams: z.array(text).nullish(),
  fromCookies: z.array(text).nullish(),
  spaceDelimitedClaims: z.array(text).nullish(),
  outputClaimToHeaders: z
    .array(z.looseObject({ header, claim: text }))
    .nullish(),
  timeout: z
    .string()
    .regex(/^(\d+(\.\d+)?(h|m|s|ms|us|ns))+$/, 'is no duration')
    .optional(),
});

export const requestAuthenticationStrict = z.looseObject({
  metadata: named,
  spec: z
    .looseObject({ ...aim, jwtRules: z.array(jwtRule).nullish() })
    .refine(aimsOnce, aimsTwice)
    .nullish(),
});
