/**
 * Works through a list on several lanes at once, each with what `open` makes for it. Most of the time of a
 * trial is waiting before a connection is tried again, so there may be many more lanes than processors.
 */
export async function inLanes<Item, Lane>(
  items: readonly Item[],
  {
    lanes,
    open,
    work,
  }: { lanes: number; open: () => Promise<Lane>; work: (lane: Lane, item: Item) => Promise<void> },
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    const own = await open();
    while (next < items.length) await work(own, items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
