/**
 * Words for things that can own numbered units, each once, by class (assets/references/owners.json). Expressions are built
 * from them. A word stays only if it changes an answer on real text, or a user or a drafting rule asks for it
 * (`npm run eval:rules`).
 */
import owners from "../../../assets/references/owners.json" with { type: "json" };

const anyOf = (words: string) => words.trim().split(/\s+/).join("|");

/** What a title in plain words may end in: kinds of documents with numbered clauses, as 立法法 and practice call them. */
export const REGULATIONS = anyOf(owners.regulations);

/** What has numbered units of its own, made or agreed, that no library has: a number behind it is one of them. */
export const AGREEMENTS = anyOf(owners.agreements);

/**
 * Papers with numbers of their own that no library has. A number directly behind one is nobody else's (立法技术规范（试行）
 * （一）: a document is named where it is cited).
 */
export const PAPERS = anyOf(owners.papers);

/** Who makes a contract: a text that speaks of them is one. */
export const PARTIES = anyOf(owners.parties);

/** How the title of a contract, a policy or a form ends. */
export const FORMS = anyOf(owners.forms);
