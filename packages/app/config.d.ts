export interface Config {
  app: {
    /** Set by the launcher when the app runs on the sandbox; adds the strip and signs the guest in. */
    sandbox?: {
      /** @visibility frontend */
      url: string;
      /**
       * Guards changes of the stand-ins in this run; worth nothing outside of them.
       * @visibility frontend
       */
      token: string;
    };
  };
}
