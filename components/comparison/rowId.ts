/** @param index of a row, from 0. @returns the id of its element. */
export const rowId = (index: number): string => `row-${index + 1}`;
