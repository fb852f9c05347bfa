import { rename, writeFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { reference } from '../world/reference';
import { FleetFiles } from './FleetFiles';

const partSchema = z.looseObject({
  spokes: z
    .looseObject({
      hubs: z.array(z.looseObject({ name: z.string() })).optional(),
      clusters: z.array(z.looseObject({ spoke: z.string() })).optional(),
    })
    .optional(),
});

/** A hub and a spoke that stand in the configuration without a file of the fleet's. */
export interface ByHand {
  hub: { name: string };
  cluster: { spoke: string };
}

/**
 * Stands in for the fleet's workflow that publishes Backstage's configuration: the parts that each hub and spoke renders,
 * as one file. In place of credentials that only a person could bring, it has those of the sandbox.
 */
export class FleetConfiguration {
  readonly #files: FleetFiles;
  readonly #file: string | undefined;
  readonly #url: string;
  readonly #byHand: ByHand | undefined;
  readonly #mapped = new Set<string>();
  readonly #connected = new Set<string>();
  #text = '';

  constructor(options: {
    files: FleetFiles;
    url: string;
    file?: string;
    byHand?: ByHand;
  }) {
    this.#byHand = options.byHand;
    this.#files = options.files;
    this.#file = options.file;
    this.#url = options.url;
  }

  /** As it was written last. */
  get text(): string {
    return this.#text;
  }

  /** The spokes that the sandbox begins with. */
  async start(spokes: readonly string[]): Promise<void> {
    for (const spoke of spokes) {
      this.#mapped.add(spoke);
      this.#connected.add(spoke);
    }
    await this.#write();
  }

  /** Its network can be read; its cluster has no credential yet. */
  async mapSpoke(spoke: string): Promise<void> {
    this.#mapped.add(spoke);
    await this.#write();
  }

  async connectCluster(spoke: string): Promise<void> {
    this.#mapped.add(spoke);
    this.#connected.add(spoke);
    await this.#write();
  }

  async removeSpoke(spoke: string): Promise<void> {
    this.#mapped.delete(spoke);
    this.#connected.delete(spoke);
    await this.#write();
  }

  /** What was written by hand gives way to the fleet's own files, once they describe the same. */
  async followAdoption(paths: readonly string[]): Promise<void> {
    if (!this.#byHand) return;
    const { cluster, hub } = this.#byHand;
    const adopted = [`hubs/${hub.name}/`, `spokes/${cluster.spoke}/`];
    if (paths.some(path => adopted.some(folder => path.startsWith(folder)))) {
      await this.#write();
    }
  }

  async #write() {
    const hubs = await this.#part(`hubs/${reference.hub.name}`);
    const clusters = await Promise.all(
      [...this.#mapped].map(spoke => this.#part(`spokes/${spoke}`)),
    );
    const byHand = this.#byHand;
    const others = byHand && {
      hubs: (await this.#part(`hubs/${byHand.hub.name}`))?.hubs ?? [byHand.hub],
      clusters: (await this.#part(`spokes/${byHand.cluster.spoke}`))
        ?.clusters ?? [byHand.cluster],
    };
    const connected = [
      ...this.#connected,
      ...(byHand ? [byHand.cluster.spoke] : []),
    ];
    const text = stringify({
      kubernetes: {
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: connected.map(name => ({
              name,
              url: `${this.#url}/k8s/${name}`,
              authProvider: 'serviceAccount',
              serviceAccountToken: 'sandbox',
            })),
          },
        ],
      },
      spokes: {
        hubs: [...(hubs?.hubs ?? []), ...(others?.hubs ?? [])],
        clusters: [
          ...clusters.flatMap(part => part?.clusters ?? []),
          ...(others?.clusters ?? []),
        ],
      },
    });
    if (text === this.#text) return;
    this.#text = text;
    if (!this.#file) return;
    // Whoever watches the file never sees half of it.
    await writeFile(`${this.#file}.new`, text);
    await rename(`${this.#file}.new`, this.#file);
  }

  async #part(folder: string) {
    const text = await this.#files.read(`${folder}/app-config.yaml`);
    return text === undefined
      ? undefined
      : partSchema.parse(parse(text)).spokes;
  }
}
