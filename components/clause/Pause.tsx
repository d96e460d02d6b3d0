/** Between parts that stand apart for the eye, a pause for the ear: their names would run together. */
export const Pause = () => <span class="only-spoken">，</span>;
