import type { BrowserContext, Frame, Request } from 'playwright-core';

/** A request that left the page or one of its frames for somewhere else than VS Code's server. */
export interface OutgoingRequest {
  readonly url: string;
  /** `document`, `image`, `script`, `fetch` … */
  readonly kind: string;
  /** True when a webview asked, false when the window itself did. */
  readonly fromWebview: boolean;
}

/** Notes each outgoing request of a window, its webviews and the windows that it opens. */
export class RequestRecorder {
  private readonly list: OutgoingRequest[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on('request', (request) => {
      if (isLocal(request.url(), origin)) return;
      this.list.push({
        url: request.url(),
        kind: request.resourceType(),
        fromWebview: isWebview(frameOf(request)),
      });
    });
  }

  /** All so far, the oldest first. */
  all(): readonly OutgoingRequest[] {
    return [...this.list];
  }

  /**
   * Those to hosts that are not among the platform's own, such as the extension gallery.
   * @param platform hosts that a window without the extension asks for; see `platformHosts`
   */
  unexpected(platform: ReadonlySet<string>): readonly OutgoingRequest[] {
    return this.list.filter(({ url }) => !platform.has(hostOf(url)));
  }

  /** The hosts asked for so far. */
  hosts(): ReadonlySet<string> {
    return new Set(this.list.map(({ url }) => hostOf(url)));
  }
}

/** The host under which webviews ask for files: VS Code's service worker answers in the page. */
const resourceHost = '.vscode-resource.vscode-cdn.net';

function isLocal(url: string, origin: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    url.startsWith(`${origin}/`) ||
    ['data:', 'blob:', 'about:'].includes(protocol) ||
    hostname.endsWith(resourceHost)
  );
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** A request for a new window has no frame yet. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

function isWebview(frame: Frame | undefined): boolean {
  return frame !== undefined && frame.parentFrame() !== null;
}
