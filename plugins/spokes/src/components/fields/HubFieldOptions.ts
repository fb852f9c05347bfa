/** `ui:options` of SpokesCidrField and SpokesZonesField. */
export interface HubFieldOptions {
  /** Field of the form that holds the hub; defaults to `hub`. */
  hubField?: string;
  /** Prefix length of the block that is proposed first; defaults to 16. */
  size?: number;
}
