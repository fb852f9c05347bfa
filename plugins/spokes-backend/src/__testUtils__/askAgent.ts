import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { z } from 'zod';

const answerSchema = z.object({
  error: z.unknown().optional(),
  result: z
    .looseObject({
      isError: z.boolean().optional(),
      tools: z
        .array(
          z.object({
            name: z.string(),
            annotations: z.record(z.string(), z.unknown()),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** Speaks to a backend the protocol that agents speak, as the given user. */
export function askAgent(
  server: Parameters<typeof request>[0],
  user = 'user:default/mock',
) {
  const send = async (method: string, params: object) => {
    const { text } = await request(server)
      .post('/api/mcp-actions/v1')
      .set('Authorization', mockCredentials.user.header(user))
      .set('Accept', 'application/json, text/event-stream')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
    return answerSchema.parse(bodyOf(text));
  };
  return {
    async list() {
      const { result } = await send('tools/list', {});
      return result?.tools ?? [];
    },
    async call(name: string, input: object) {
      const { error, result } = await send('tools/call', {
        name,
        arguments: input,
      });
      return {
        // What the protocol's own limit stops never gets to the action.
        isError: error !== undefined || result?.isError === true,
        text: JSON.stringify(result ?? error),
      };
    },
  };
}

/** One event of a stream, or plain JSON. */
function bodyOf(text: string): unknown {
  const data = text.split('\n').find(line => line.startsWith('data: '));
  return JSON.parse(data ? data.slice('data: '.length) : text);
}
