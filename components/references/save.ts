/**
 * Saves text as a file. The whole text stands in the address, so that it is complete even if the popup closes before
 * the browser has asked where to.
 * @param type its media type.
 */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
