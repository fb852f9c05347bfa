/** A value of the little Terraform that fixes are written in. */
export type HclValue =
  | string
  | number
  | boolean
  | HclValue[]
  | { reference: string }
  | { fields: Record<string, HclValue> }
  /** `{ for one in all : one.key => one }`, or `[for one in all : one.value]` */
  | { each: string };

export interface HclBlock {
  /** `resource`, `aws_route`, `to_spoke` */
  words: string[];
  /** The comment right before it: which object that is there already it is about. */
  comment: string;
  attributes: Record<string, HclValue>;
  blocks: HclBlock[];
}

const token =
  /#([^\n]*)|"((?:[^"\\]|\\.)*)"|(\d+)|([A-Za-z_][-\w.]*(?:\[[^\]]*\])?(?:\.[-\w.]+)*)|(=>|[={}[\](),:])|(\S)/g;

interface Token {
  comment?: string;
  text?: string;
  number?: string;
  word?: string;
  sign?: string;
}

class HclReader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(token)].map(
      ([, comment, string, number, word, sign, strange]) => {
        if (strange) throw new Error(`${strange} is no Terraform: ${text}`);
        return { comment, text: string, number, word, sign };
      },
    );
  }

  read(): HclBlock {
    return this.#readBody([], '', () => this.#next === undefined);
  }

  get #next(): Token | undefined {
    return this.#tokens.at(this.#at);
  }

  #isSign(sign: string): boolean {
    return this.#next?.sign === sign;
  }

  #take(sign: string) {
    if (!this.#isSign(sign)) throw new Error(`${sign} is missing`);
    this.#at += 1;
  }

  #readComments(): string {
    let comment = '';
    while (this.#next?.comment !== undefined) {
      comment += `${this.#next.comment} `;
      this.#at += 1;
    }
    return comment;
  }

  #readBody(words: string[], comment: string, isOver: () => boolean): HclBlock {
    const block: HclBlock = { words, comment, attributes: {}, blocks: [] };
    for (;;) {
      const before = this.#readComments();
      if (isOver()) return block;
      const name = this.#readName();
      if (this.#isSign('=')) {
        this.#take('=');
        block.attributes[name] = this.#readValue();
      } else {
        block.blocks.push(this.#readBlock(name, before));
      }
    }
  }

  #readBlock(name: string, comment: string): HclBlock {
    const words = [name];
    for (; this.#next?.text !== undefined; this.#at += 1) {
      words.push(this.#next.text);
    }
    this.#take('{');
    const block = this.#readBody(words, comment, () => this.#isSign('}'));
    this.#take('}');
    return block;
  }

  #readName(): string {
    const name = this.#next?.word ?? this.#next?.text;
    if (name === undefined) throw new Error('Neither a field nor a block');
    this.#at += 1;
    return name;
  }

  #readValue(): HclValue {
    const { text, number, word, sign } = this.#next ?? {};
    this.#at += 1;
    if (text !== undefined) return text;
    if (number !== undefined) return Number(number);
    if (this.#next?.word === 'for') return this.#readFor();
    if (sign === '[') return this.#readList(']');
    if (sign === '{') return this.#readFields();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word !== undefined && this.#isSign('(')) {
      this.#take('(');
      const [list] = this.#readList(')');
      return word === 'toset' ? list : { reference: word };
    }
    if (word !== undefined) return { reference: word };
    throw new Error(`No value before ${sign}`);
  }

  #readFor(): HclValue {
    const [, , , all] = this.#tokens.slice(this.#at, (this.#at += 4));
    while (!this.#isSign('}') && !this.#isSign(']')) this.#at += 1;
    this.#at += 1;
    return { each: all.word ?? '' };
  }

  #readList(end: string): HclValue[] {
    const items: HclValue[] = [];
    while (!this.#isSign(end)) {
      items.push(this.#readValue());
      if (this.#isSign(',')) this.#take(',');
    }
    this.#take(end);
    return items;
  }

  #readFields(): HclValue {
    const fields: Record<string, HclValue> = {};
    while (!this.#isSign('}')) {
      const name = this.#readName();
      this.#take('=');
      fields[name] = this.#readValue();
    }
    this.#take('}');
    return { fields };
  }
}

/** Reads blocks; throws for what is not plain Terraform. */
export function readHcl(text: string): HclBlock[] {
  return new HclReader(text).read().blocks;
}
