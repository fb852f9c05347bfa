import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { SandboxState, sandboxStateSchema } from './sandboxState';

const pollMilliseconds = 2_000;

/** The sandbox as this run's launcher configured it; `undefined` outside of a sandbox. */
export function useSandbox() {
  const config = useApi(configApiRef).getOptionalConfig('app.sandbox');
  const url = config?.getString('url');
  const token = config?.getString('token');
  const [state, setState] = useState<SandboxState>();
  const [failure, setFailure] = useState<string>();

  const read = useCallback(async () => {
    if (!url) return;
    try {
      const response = await fetch(`${url}/api/sandbox/state`);
      setState(sandboxStateSchema.parse(await response.json()));
      setFailure(undefined);
    } catch {
      setFailure(`The sandbox does not answer at ${url}`);
    }
  }, [url]);

  useEffect(() => {
    read();
    const timer = setInterval(read, pollMilliseconds);
    return () => clearInterval(timer);
  }, [read]);

  const change = useCallback(
    async (method: 'POST' | 'DELETE', path: string) => {
      if (!url || !token) return;
      const response = await fetch(`${url}/api/sandbox/${path}`, {
        method,
        headers: { 'x-sandbox-token': token },
      });
      if (!response.ok) {
        setFailure(
          `The sandbox refused: ${(await response.text()).slice(0, 200)}`,
        );
      }
      await read();
    },
    [read, token, url],
  );

  return url ? { url, state, failure, change } : undefined;
}
