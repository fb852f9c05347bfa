import { ProxiedSignInPage, SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';

/** The sandbox signs the guest in by itself; elsewhere the guest is asked. */
export const SandboxSignInPage = (props: SignInPageProps) => {
  const inSandbox = useApi(configApiRef).has('app.sandbox');
  return inSandbox ? (
    <ProxiedSignInPage {...props} provider="guest" />
  ) : (
    <SignInPage {...props} providers={['guest']} />
  );
};
