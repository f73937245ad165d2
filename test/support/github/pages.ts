/** A page of a list, as GitHub cuts it, and where the other pages are. */
export interface Page<T> {
  readonly items: readonly T[];
  /** For the header `Link`; empty where all is on one page. */
  readonly link: string;
}

/**
 * @param url of the request, whole
 * @param usual how many items GitHub gives when it is not told how many
 */
export function page<T>(all: readonly T[], url: URL, usual = 30): Page<T> {
  const size = Math.min(Math.max(Number(url.searchParams.get('per_page') ?? usual), 1), 100);
  const number = Math.max(Number(url.searchParams.get('page') ?? 1), 1);
  const last = Math.max(Math.ceil(all.length / size), 1);
  const to = (page: number, rel: string): string => {
    const other = new URL(url);
    other.searchParams.set('page', String(page));
    return `<${other.href}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [to(number - 1, 'prev')] : []),
    ...(number < last ? [to(number + 1, 'next'), to(last, 'last')] : []),
    ...(number > 1 ? [to(1, 'first')] : []),
  ];
  return { items: all.slice((number - 1) * size, number * size), link: links.join(', ') };
}
