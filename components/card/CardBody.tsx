import type { RefObject } from "preact";
import { i18n } from "#i18n";
import type { LookupResult } from "../../utils/lookup/result.ts";
import { type TextSetting, TextSettings } from "../clause/textSettings.tsx";
import { CopyMenu } from "../copying/CopyMenu.tsx";
import type { Copying } from "../copying/useCopying.ts";
import type { Settings } from "../state/settings.ts";
import { BackButton } from "./BackButton.tsx";
import { CardContent } from "./CardContent.tsx";
import { useStayingHead } from "./stayingHead.ts";
import type { Extras } from "./useExtras.ts";
import { useNamedInView } from "./useNamedInView.ts";
import { useTurning } from "./useTurning.ts";
import type { Views } from "./useViews.ts";

interface Props {
  body: RefObject<HTMLElement | null>;
  views: Views;
  result: LookupResult;
  extras: Extras;
  copying: Copying;
  settings: Settings;
  setting: TextSetting;
}

/** The scrolling part of the card: its content, or the menu of citation styles. */
export function CardBody({ body, views, result, extras, copying, settings, setting }: Props) {
  const { view, before, back } = views;
  const { isMenuOpen, isInContext } = extras;
  useStayingHead(body);
  useTurning(body, view, isMenuOpen, isInContext);
  // Not while the menu replaces the text, nor while the neighbours are shown around it.
  useNamedInView(body, isMenuOpen || isInContext ? null : view);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="card-body" ref={body} tabIndex={0} aria-label={view.subject.text}>
      {before && !isMenuOpen && before.subject !== view.subject && (
        <BackButton words={before.subject.text} onBack={back} />
      )}
      {result.kind === "passages" && isMenuOpen ? (
        <>
          <h1 class="only-spoken">{i18n.t("copy.menu")}</h1>
          <CopyMenu copying={copying} />
        </>
      ) : (
        <TextSettings.Provider value={setting}>
          <CardContent views={views} result={result} extras={extras} settings={settings} />
        </TextSettings.Provider>
      )}
    </section>
  );
}
