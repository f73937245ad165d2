/** The GitHub client for the extension host with Node: a bundle of its own, loaded on first use. */
import { archiveFiles } from './archiveFiles';
import { connect } from './client';
import type { GitHubCode } from './github';

export const connectGitHub: GitHubCode['connectGitHub'] = (connection) =>
  connect(connection, archiveFiles);
