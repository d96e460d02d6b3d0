/**
 * The tree of a regulation (规范性文件), in the terms of 立法法 65: 编 章 节 条 款 项 目.
 * Ordinals are numbers: "十八、" and "第十八条" name the same clause. All of it is plain, JSON-serialisable data, so that a
 * tree can be compiled at build time and sent between contexts. source/ builds it; all other parts read it.
 */

/** Id of a regulation that is made of a page's own clauses. */
export const OWN_PAGE = "self";

/** One edition of a regulation of the library, or of a page's own text; two editions are two regulations. */
export interface Regulation {
  /** Stable key, e.g. "hongkou-work-rules-2018". */
  id: string;
  /** Title without 《》, e.g. "上海市虹口区人民政府工作规则". */
  title: string;
  /** Issuing bodies in the order printed; empty when the source does not say. */
  issuers: string[];
  /** Other names that texts cite it by, e.g. "民法通则意见"; those that a page defines are not among them. */
  aliases?: string[];
  /** 发文字号, e.g. "虹府发〔2018〕20号". */
  documentNumber?: string;
  /** 发布日期 as YYYY-MM-DD. */
  issued?: string;
  /** 实施日期 as YYYY-MM-DD. */
  effective?: string;
  /** 当前状态 as published, e.g. "现行有效". */
  status?: string;
  /** The notice that issues the regulation (印发通知) and has the document number. */
  carrier?: { title: string; paragraphs: string[] };
  /** True when the published text is known to break off; the last clause is then "收录至第N条". */
  incomplete: boolean;
  /** Later editions of the same title that are known to exist, oldest first. */
  laterEditions: EditionNotice[];
  /** 题注: how it was adopted and amended, as printed below the title, one string a line. */
  history?: string[];
  /** Text before the first unit (preamble, 目录 excluded), one string a paragraph. */
  preamble: string[];
  /** Parts, chapters or, in a regulation without containers, the clauses themselves. */
  units: Unit[];
  /** 附件, 附表 and other text after the last clause. */
  appendices?: Appendix[];
}

export interface Appendix {
  title: string;
  paragraphs: string[];
}

/** Facts of another edition, whose text the library may lack. */
export interface EditionNotice {
  documentNumber?: string;
  /** YYYY-MM-DD. */
  issued: string;
}

export type Unit = Container | Clause;

export type ContainerKind = "part" | "subpart" | "chapter" | "section";

/** 编, 分编, 章 or 节, also "一、一般规定" between clauses numbered 第一条. */
export interface Container {
  kind: ContainerKind;
  ordinal: number;
  /** The number as printed where it is not 第一节: "一、". */
  label?: string;
  /** Heading without its number, e.g. "坚持依法行政". */
  heading: string;
  units: Unit[];
}

/** 条, also "十八、" in work rules: the unit of look-up. */
export interface Clause {
  kind: "clause";
  ordinal: number;
  /** 1 for 之一; absent for a plain clause. */
  suffix?: number;
  /** The number as printed, e.g. "十八、" or "第十八条". */
  label: string;
  /** 条标 in brackets, where printed: 【…】 or （…）. */
  heading?: string;
  paragraphs: Paragraph[];
}

/** 款: a natural paragraph of a clause, counted from 1 in order, never numbered in the text. */
export interface Paragraph {
  /** The text before the first item, without the clause's own number. */
  text: string;
  items: Item[];
}

/** 项, "（一）". */
export interface Item {
  ordinal: number;
  /** 1 for （一）之一 in amended texts. */
  suffix?: number;
  /** Text with its printed number, as published. */
  text: string;
  subitems: Subitem[];
}

/** 目, "1.". */
export interface Subitem {
  ordinal: number;
  /** Text with its printed number, as published. */
  text: string;
}

/** Address of a unit, down to the level that is meant: 第十八条第二款第三项. */
export interface UnitAddress {
  ordinal: number;
  /** 1 for 之一. */
  suffix?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
}
