/** A sentence for each way in which a file is refused: what is wrong, and what to do. */
import { i18n } from "#i18n";
import type { ImportErrorCode } from "../../utils/import/import-error.ts";
import type { Failure } from "../../utils/intake/protocol.ts";
import type { PackFault } from "../../utils/library/pack/pack-error.ts";

const OF_FILES: Record<ImportErrorCode, () => string> = {
  "too-large": () => i18n.t("importFault.tooLarge"),
  "too-many-files": () => i18n.t("importFault.tooManyFiles"),
  empty: () => i18n.t("importFault.empty"),
  unreadable: () => i18n.t("importFault.unreadable"),
  binary: () => i18n.t("importFault.binary"),
  pdf: () => i18n.t("importFault.pdf"),
  ofd: () => i18n.t("importFault.ofd"),
  picture: () => i18n.t("importFault.picture"),
  rtf: () => i18n.t("importFault.rtf"),
  "other-office": () => i18n.t("importFault.otherOffice"),
  "word-xml": () => i18n.t("importFault.wordXml"),
  "web-archive": () => i18n.t("importFault.webArchive"),
  archive: () => i18n.t("importFault.archive"),
  pack: () => i18n.t("importFault.pack"),
  encoding: () => i18n.t("importFault.encoding"),
  "too-long": () => i18n.t("importFault.tooLong"),
  password: () => i18n.t("importFault.password"),
  "zip-damaged": () => i18n.t("importFault.zipDamaged"),
  "zip-bomb": () => i18n.t("importFault.zipBomb"),
  "xml-dtd": () => i18n.t("importFault.xmlDtd"),
  "doc-damaged": () => i18n.t("importFault.docDamaged"),
  "doc-too-old": () => i18n.t("importFault.docTooOld"),
  "json-syntax": () => i18n.t("importFault.jsonSyntax"),
  "json-depth": () => i18n.t("importFault.jsonDepth"),
  "json-keys": () => i18n.t("importFault.jsonKeys"),
  "json-shape": () => i18n.t("importFault.jsonShape"),
  "no-clauses": () => i18n.t("importFault.noClauses"),
  "numbers-counted": () => i18n.t("importFault.numbersCounted"),
  "no-title": () => i18n.t("importFault.noTitle"),
  notice: () => i18n.t("importFault.notice"),
  fault: () => i18n.t("importFault.fault"),
};

const OF_PACKS: Record<PackFault, () => string> = {
  "no-gzip": () => i18n.t("packFault.noGzip"),
  "no-pack": () => i18n.t("packFault.noPack"),
  newer: () => i18n.t("packFault.newer"),
  "cut-short": () => i18n.t("packFault.cutShort"),
  altered: () => i18n.t("packFault.altered"),
  "no-utf8": () => i18n.t("packFault.noUtf8"),
  "no-json": () => i18n.t("packFault.noJson"),
  "no-regulation": () => i18n.t("packFault.noRegulation"),
  "too-large": () => i18n.t("packFault.tooLarge"),
};

/** @returns why a file was not read, and what to do. */
export const failureSentence = (failure: Failure): string =>
  failure.kind === "pack" ? OF_PACKS[failure.code]() : OF_FILES[failure.code]();
