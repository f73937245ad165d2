/** Titles that have broken something somewhere. */
export const nastyStrings: readonly string[] = [
  '',
  ' ',
  '-',
  '--help',
  '-rf /',
  '--upload-pack=touch x',
  '.',
  '..',
  '...',
  '../../etc/passwd',
  '@',
  '@{',
  '@{-1}',
  'a@{b',
  'HEAD',
  'refs/heads/main',
  'x.lock',
  'x.lock.lock',
  '.lock',
  'a.lock/b',
  '/',
  '//',
  '/a/',
  'a//b',
  'a.',
  '~^:?*[\\',
  'a\tb\nc\r\nd\0e\u007ff',
  '\u0000',
  '$(touch x)',
  '`touch x`',
  '; touch x',
  '| touch x',
  '&& touch x',
  '"quoted" \'title\'',
  '<script>alert(1)</script>',
  '[x](command:workbench.action.quit)',
  '${kind}/${issueNumber}',
  'Fix the "login" page: can’t sign in!',
  'Größe der Übersicht ändern',
  'Ошибка при входе',
  'خطأ في تسجيل الدخول',
  'می‌خواهم',
  '登录失败时的错误处理',
  'ログインできない',
  'हिन्दी में त्रुटि',
  'e\u0301te\u0301',
  '\u0301\u0301\u0301',
  'Z\u0351\u036b\u0343\u036a\u0302\u036ba\u033cl\u0323g\u0326o',
  '\u202Egnirts desrever\u202C',
  '\u200Ezero\u200Bwidth\u200D\uFEFF',
  '\u3164\u115F\uFFA0',
  '😀 smile',
  '👩‍👩‍👧‍👦 family',
  '🇩🇪 flag',
  '1️⃣ first',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '\uD800 lone \uDC00',
  '\uE000 private',
  'İstanbul ıI',
  'ﬁne ½ ² Ⅳ',
  'a'.repeat(500),
  'word '.repeat(200),
  '字'.repeat(500),
  '\u{1F469}'.repeat(500),
  `${'ab'.repeat(24)}a\u0301\u0301\u0301\u0301 tail`,
  '-a -b -c',
  'a/-b/.c/..d',
];

/** The same strings in every run: characters that matter to Git and Unicode, in random order. */
export function randomStrings(count: number): readonly string[] {
  const alphabet = [
    ...Array.from('ab01-_./\\@{}~^:?*[] \t\n\0$()'),
    ...['.lock', '..', '@{', 'é', 'e\u0301', '字', '😀', '\u200d', '\u202e', '\ufe0f', '\u20e3'],
    ...['\ud800', '\udfff', '\u00a0', '\u2028', 'HEAD', 'ß', 'İ'],
  ];
  let state = 20_260_101;
  const next = (below: number): number => {
    // A linear congruential generator (Numerical Recipes): even enough, and repeatable.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: next(24) }, () => alphabet[next(alphabet.length)]).join(''),
  );
}
