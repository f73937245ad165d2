/** The GitHub client for the web worker host: a bundle of its own, loaded on first use. */
import { connect } from './client';
import type { GitHubCode } from './github';
import { treeFiles } from './treeFiles';

export const connectGitHub: GitHubCode['connectGitHub'] = (connection) =>
  connect(connection, treeFiles);
