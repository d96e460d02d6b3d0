/** What a block counts or agrees on before it names a clause: where no document is named, the clause is one of those. */
import type { ParsedBlock } from "./parse.ts";

/** 我提三条要求。第一条…; 留言3条，其中…; 公约十条，第三条…; 公司章程约定不明，第十八条…: where no document is named, one of those. */
const COUNTED_OR_AGREED =
  /(?<![第一二三四五六七八九十百\d共计全])[一二两三四五六七八九十\d]+条(?:[^，。；、：]{0,6}(?:要求|意见|建议|措施|举措|路|道|线|经验|做法|禁令|政策|倡议|标准|纪律|原则|承诺)|[”"，：；。])|(?:留言|线索|问题|诉求|建议)\d+条|合同|章程|协议书?|校规|条款/;

/** Asked block by block; the block asked for last is remembered. */
export class CountedOrAgreed {
  #block = -1;
  /** Where the words end by which things are counted or agreed in that block. */
  #end = Number.POSITIVE_INFINITY;

  /** @returns whether a block counts things or names an agreement before an offset. */
  isBefore(blocks: readonly ParsedBlock[], block: number, start: number): boolean {
    // The first of them in a block decides for all behind it: a long block is looked through once.
    if (this.#block !== block) {
      const found = COUNTED_OR_AGREED.exec(blocks[block]?.text ?? "");
      this.#block = block;
      this.#end = found ? found.index + found[0].length : Number.POSITIVE_INFINITY;
    }
    return this.#end <= start;
  }
}
