import type { Token } from 'markdown-it';
import { linkResolver } from './links';
import { createMarkdown } from './markdown';
import type { Handbook } from './model';
