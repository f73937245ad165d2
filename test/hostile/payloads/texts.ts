import { payloads, type Payload } from './payload';

/** Texts of one line: titles, descriptions, headings, labels, handles, names, summaries. */
export const texts: readonly Payload[] = payloads(
  '<img src="@URL@">',
  '<img src=x onerror=@JS@>',
  '<script>@JS@</script>',
  '"><img src=x onerror=@JS@>',
  "'><svg onload=@JS@>",
  '</title></span></nav><script>@JS@</script>',
  '&lt;img src=x onerror=@JS@&gt;',
  '![x](@URL@)',
  '![x](@HTTPS@)',
  '[click](@CMD@)',
  '[click](javascript:@JS@)',
  '[click](<@CMD@>)',
  '](@CMD@) [click](@CMD@',
  '** [click](@CMD@) **',
  '\\[click](@CMD@)',
  '<@CMD@>',
  '<a href="@CMD@">click</a>',
  '@CMD@',
  '$(squirrel)',
  '$(squirrel~spin) \\$(squirrel) \\\\$(squirrel)',
  '$(sync~spin)$(squirrel)',
  '{0} {1} ${name} %s',
  '`[click](@CMD@)` ``![x](@URL@)',
  '{{ "@URL@" | absolute_url }} {% link x.md %}',
  '<vscode-icon name=squirrel></vscode-icon> :squirrel:',
  '\u202e\u2066[click](@CMD@)\u2069',
  '<style>*{background:url(@URL@)}</style>',
  '$$\\\\href{javascript:@JS@}{x}$$',
);

/** Values of `_config.yml` that are used for addresses. */
export const settings: readonly (readonly [key: string, value: string])[] = [
  ['url', 'javascript:alert(1)//'],
  ['baseurl', '@CMD@'],
  ['repository', 'javascript:alert(1)/x'],
  ['gh_edit_repository', 'command:hostile.canary/../..'],
  ['gh_edit_branch', '../../../../?x='],
  ['gh_edit_source', '"><img src=x onerror=@JS@>'],
];

/** Paths that pages have, and addresses that they want. */
export const permalinks: readonly string[] = [
  'javascript:@JS@',
  '@CMD@',
  '/../../../outside/',
  '/%2e%2e/%2e%2e/outside/',
  '//@HOST@/',
  '@URL@',
  '/a?x=<img src=x onerror=@JS@>',
  '/a#"><script>@JS@</script>',
  'vscode://hostile.canary/@ID@',
  '\\\\@HOST@\\x',
];
