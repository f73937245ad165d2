/** A repository whose handbook tells kinds of issues apart, and has a track. */
export const files = {
  'handbook/_config.yml': 'title: Rules\nrepository: massgen/far-away\n',
  'handbook/index.md': `---
title: Start
---

# Start

| Track | What You Do | Contact |
|-------|-------------|---------|
| Web UI | Draws | @ada |

## Case Study Issues

Tell what you did. Label it \`study\`.

## Feature Issues

Say what it is for.

## Bug Issues

Say what happened.
`,
};
