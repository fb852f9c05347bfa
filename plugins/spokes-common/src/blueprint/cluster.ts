import { z } from 'zod';
import { regionSchema, zoneIdSchema } from './aws';
import { hostSchema } from './names';

const nodePortText = 'must be a NodePort: 30000 to 32767';
const nodePort = z
  .int(nodePortText)
  .min(30000, nodePortText)
  .max(32767, nodePortText);

/** @public */
export const nodePortsSchema = z
  .strictObject({
    http: nodePort.default(30080),
    https: nodePort.default(30443),
    status: nodePort.default(30021),
  })
  .check(ctx => {
    const { http, https, status } = ctx.value;
    if (new Set([http, https, status]).size < 3) {
      ctx.issues.push({
        code: 'custom',
        path: [],
        input: ctx.value,
        message: 'must be three different ports',
      });
    }
  });

/**
 * What the NLB asks a node. `tcp` asks the port of HTTP, which opens only with the first Gateway; `status` asks Envoy's
 * readiness, which stays green while that port refuses.
 *
 * @public
 */
export const healthCheckSchema = z.strictObject({
  kind: z.enum(['tcp', 'status']).default('tcp'),
  intervalSeconds: z
    .int()
    .min(5, 'must be from 5 to 300 seconds')
    .max(300, 'must be from 5 to 300 seconds')
    .default(10),
});

/** Graviton families carry a g after the generation: t4g, m7gd, c7gn; a1 came before the habit. */
export const archOf = (instanceType: string) =>
  /^(?:a1|[a-z]+\d+g[a-z]*)\./.test(instanceType) ? 'arm64' : 'x86_64';

/** @public */
export const instanceSchema = z
  .strictObject({
    type: z
      .string()
      .regex(
        /^[a-z]{1,5}\d{1,2}[a-z-]{0,8}\.(?:nano|micro|small|medium|large|metal|\d{0,2}xlarge)$/,
        'must be an instance type such as t3.medium',
      )
      .default('t3.medium'),
    arch: z.enum(['x86_64', 'arm64']).default('x86_64'),
  })
  .check(ctx => {
    const { arch, type } = ctx.value;
    const real = archOf(type);
    if (arch !== real) {
      ctx.issues.push({
        code: 'custom',
        path: ['arch'],
        input: arch,
        message: `must be ${real}, which ${type} is`,
      });
    }
  });

/** @public */
export const versionsSchema = z.strictObject({
  k3s: z
    .string()
    .regex(
      /^v1\.\d{2}\.\d{1,2}\+k3s\d$/,
      'must be a release of K3s such as v1.35.1+k3s1',
    ),
  k3sSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits')
    .optional()
    .describe(
      "Of the release's binary; absent: the release's own list of checksums",
    ),
  istio: z
    .string()
    .regex(/^1\.\d{2}\.\d{1,2}$/, 'must be a release of Istio such as 1.31.0'),
});

/** @public */
export const domainSchema = z.strictObject({
  host: hostSchema,
  zoneId: zoneIdSchema
    .optional()
    .describe('Route 53 zone that gets the record; absent: kept elsewhere'),
});

/** @public */
export const alarmsSchema = z.strictObject({
  enabled: z.boolean().default(true),
  topicArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/,
      'must be the ARN of an SNS topic',
    )
    .optional(),
});

/** Where Terraform keeps its state. @public */
export const remoteStateSchema = z.strictObject({
  bucket: z
    .string()
    .regex(
      /^[a-z0-9](?:[.-]?[a-z0-9]){2,62}$/,
      'must be the name of an S3 bucket',
    ),
  region: regionSchema,
  kmsKeyArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(?:key|alias)\/[A-Za-z0-9/_-]{1,256}$/,
      'must be the ARN of a KMS key',
    )
    .optional(),
});

/** The fleet repository, as the cluster's GitOps engine reads it. @public */
export const gitRepositorySchema = z.strictObject({
  url: z
    .string()
    .max(300, 'must have at most 300 characters')
    .regex(
      /^(?:https:\/\/|ssh:\/\/git@)[a-z0-9.-]+(?::\d{2,5})?(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/,
      'must be an https or ssh address of a repository, without credentials',
    ),
  branch: z
    .string()
    .max(100, 'must have at most 100 characters')
    .regex(
      /^[A-Za-z0-9_]+(?:[./-][A-Za-z0-9_]+)*$/,
      'must be the name of a branch',
    )
    .default('main'),
});
