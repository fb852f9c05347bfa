/** Where an owned folder keeps the list of its rendered files. */
export const manifestPath = '.fitsync/manifest.json';
