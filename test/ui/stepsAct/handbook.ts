/** A character that turns round what follows it. */
export const turnRound = '\u202E';

const page = `---
title: Home
nav_order: 1
---

# Home

\`\`\`mermaid
graph TB
  P["Prepare"] --> C["Check"] --> H["Harm"]
\`\`\`

## Prepare

Begin with the [next page](more.md#there) and [the web](https://outside.invalid/x).

{: .note }
Two people must not do the same.

| Name | Use |
| ---- | --- |
| make | builds |

![How it looks](picture.png)

### In the terminal

\`\`\`bash
# Makes a file.
touch made-YOUR_NAME
cat > text <<END
one
END
\`\`\`

\`\`\`console
$ touch sample
touch: no output is a command
\`\`\`

\`\`\`yaml
key: value
\`\`\`

## Check

- [ ] The change **works**
  - [ ] On Linux
- [x] Nobody else does it
- [ ] Tests pass

## Harm

- [ ] <img src=x onerror=alert(1)><b onclick=alert(1)>Bold</b> <input type=checkbox checked>

\`\`\`bash
touch harm # ${turnRound}sdnammoc
\`\`\`

\`\`\`bash
echo one\u001B[201~\rtouch harm
\`\`\`

\`\`\`bash
touch harm;                                                                                                          touch $(echo harm2)
touch more
\`\`\`
`;

export const files = {
  'handbook/_config.yml': 'title: Team\nremote_theme: just-the-docs/just-the-docs\n',
  'handbook/index.md': page,
  'handbook/more.md': '---\ntitle: More\nnav_order: 2\n---\n\n# More\n\n## There\n\nIt is here.\n',
};
