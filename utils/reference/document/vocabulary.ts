/**
 * Words that rules look for, each once, by class. Expressions are built from them; none of them is a rule by itself.
 * A word belongs here only if it changes an answer on real text (`npm run eval:rules`).
 */

const anyOf = (words: string) => words.trim().split(/\s+/).join("|");

/** What a title in plain words may end in: kinds of documents with numbered clauses, as 立法法 and practice call them. */
export const REGULATIONS = anyOf("法典 法 条例 规则 细则 办法 章程 准则");

/** What has numbered units of its own, made or agreed, that no library has: a number behind it is one of them. */
export const AGREEMENTS = anyOf("合同 协议 协议书 契约 备忘录 责任书 承诺书 意向书 保险单 租约");

/**
 * Papers with numbers of their own that no library has. A number directly behind one is nobody else's (立法技术规范（试行）
 * （一）: a document is named where it is cited).
 */
export const PAPERS = anyOf(
  `手册 纪要 预案 草案 措施 清单 目录 规划 要点 稿 问答 读本 说明 通知 公告 通告 通报 请示 报告 建议 申请 讲话 来函 复函 发函 来信 来文
  起诉状 上诉状 答辩状 批复 批示 须知 倡议书 制度 指南 守则 台账 留言 诉求 文件 部分`,
);

/** Who makes a contract: a text that speaks of them is one. */
export const PARTIES = anyOf("甲方 乙方");

/** How the title of a contract, a policy or a form ends. */
export const FORMS = anyOf(
  "合同 合同书 协议 协议书 条款 契约 租约 保单 保险单 投标须知 竞买须知 拍卖公告 招标文件 承诺书 责任书 备忘录 示范文本",
);
