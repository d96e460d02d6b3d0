/** What is asked of the indexes whose times are compared. */

export const FIRST_QUERY = "行政许可的听证";

/** Typed a character at a time. */
export const TYPED = [
  "行政许可听证",
  "劳动合同解除的经济补偿",
  "规范性文件备案",
  "未成年人监护",
  "第三十八条",
  "公司法 股东会",
];
