import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import type { Content, Files, MergeMethod, StoredFile } from './content';
import type { World } from './world';
import { mentions, type Check, type Conclusion, type ReviewState, type Subject } from './subject';

/** What somebody may do in a repository, each all that stands before it. */
export const permissions = ['none', 'read', 'triage', 'push', 'admin'] as const;
export type Permission = (typeof permissions)[number];

export interface RepositoryLabel {
  readonly id: number;
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
}

/** What an issue is opened with; everything has a default. */
export interface NewSubject {
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
}

/** A repository of the stand-in, and what others than the client under test do in it. */
export class Repository {
  readonly id: number;
  /** Seen only by those who signed in. */
  isPrivate = false;
  hasIssues = true;
  allowForking = true;
  /** Questions for its Git objects that GitHub answers as if it were empty: a fork is made later. */
  notReadyFor = 0;
  readonly labels = new Map<string, RepositoryLabel>();
  readonly subjects = new Map<number, Subject>();
  /** By commit. */
  readonly checks = new Map<string, Check[]>();
  readonly created: Date;
  private readonly permitted = new Map<string, Permission>();

  constructor(
    readonly world: World,
    readonly owner: string,
    readonly name: string,
    readonly content: Content,
    readonly parent?: Repository,
  ) {
    this.id = world.nextId();
    this.created = world.now();
    this.permitted.set(owner.toLowerCase(), 'admin');
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** Lets a user do this much. Those who are not named may read once they have signed in. */
  permit(login: string, permission: Permission): void {
    this.permitted.set(login.toLowerCase(), permission);
  }

  /** @param login undefined for those who have not signed in */
  permissionOf(login: string | undefined): Permission {
    if (login === undefined) return this.isPrivate ? 'none' : 'read';
    return this.permitted.get(login.toLowerCase()) ?? 'read';
  }

  may(login: string | undefined, permission: Permission): boolean {
    return permissions.indexOf(this.permissionOf(login)) >= permissions.indexOf(permission);
  }

  /** Whether somebody can be assigned to an issue here: members, and who has commented on it. */
  mayBeAssigned(login: string, subject?: Subject): boolean {
    return (
      (this.permitted.has(login.toLowerCase()) && this.may(login, 'read')) ||
      (subject?.comments.some(({ author }) => author === login) ?? false)
    );
  }

  /** Puts a commit on a branch, with these files and no others. Gives its id. */
  commit(files: Files, branch = this.content.defaultBranch, message = 'Change files'): string {
    return this.content.commit(files, branch, message);
  }

  find(ref: string): string | undefined {
    return this.content.find(ref);
  }

  blobs(commit: string): readonly StoredFile[] {
    return this.content.blobs(commit);
  }

  blob(sha: string): Uint8Array | undefined {
    return this.content.blob(sha);
  }

  label(name: string, color = 'ededed'): RepositoryLabel {
    const key = name.toLowerCase();
    const label = this.labels.get(key) ?? { id: this.world.nextId(), name, color };
    this.labels.set(key, label);
    return label;
  }

  /** Opens an issue; labels that are not there are made. */
  openIssue(issue: NewSubject = {}): Subject {
    return this.add(issue, undefined);
  }

  /** Puts an issue or a pull request into the list, and on the timelines of those that it names. */
  add(issue: NewSubject, pull: Subject['pull']): Subject {
    const number = this.subjects.size + 1;
    const now = this.world.now();
    const subject: Subject = {
      id: this.world.nextId(),
      number,
      author: issue.author ?? this.owner,
      title: issue.title ?? `Issue ${number}`,
      body: issue.body ?? '',
      state: 'open',
      labels: (issue.labels ?? []).map((name) => this.label(name).name),
      assignees: [...(issue.assignees ?? [])],
      comments: [],
      references: [],
      created: now,
      updated: now,
      closed: undefined,
      pull,
    };
    this.subjects.set(number, subject);
    this.refer(subject);
    return subject;
  }

  /** @throws when there is none */
  subject(number: number): Subject {
    const subject = this.subjects.get(number);
    if (!subject) throw new Error(`${this.fullName} has no #${number}.`);
    return subject;
  }

  assign(number: number, ...logins: string[]): void {
    const subject = this.subject(number);
    subject.assignees = [...new Set([...subject.assignees, ...logins])];
    subject.updated = this.world.now();
  }

  unassign(number: number, login: string): void {
    const subject = this.subject(number);
    subject.assignees = subject.assignees.filter((assignee) => assignee !== login);
    subject.updated = this.world.now();
  }

  comment(number: number, author: string, body: string): Subject['comments'][number] {
    const subject = this.subject(number);
    const created = this.world.now();
    const comment = { id: this.world.nextId(), author, body, created };
    subject.comments.push(comment);
    subject.updated = created;
    return comment;
  }

  /** Closes an issue, or a pull request without merging it. */
  closeIssue(number: number): void {
    const subject = this.subject(number);
    subject.state = 'closed';
    subject.closed = subject.updated = this.world.now();
  }

  review(number: number, author: string, state: ReviewState, body = ''): void {
    const subject = this.subject(number);
    const pull = this.pull(subject);
    const submitted = (subject.updated = this.world.now());
    const commit = pull.headCommit;
    pull.reviews.push({ id: this.world.nextId(), author, body, state, commit, submitted });
    const asked = pull.reviewers.indexOf(author);
    if (asked >= 0) pull.reviewers.splice(asked, 1);
  }

  /**
   * Sets a check of a pull request's head.
   * @param conclusion undefined while it runs
   */
  check(number: number, name: string, conclusion: Conclusion | undefined): void {
    const { headCommit } = this.pull(this.subject(number));
    const others = (this.checks.get(headCommit) ?? []).filter((check) => check.name !== name);
    const check = { id: this.world.nextId(), name, conclusion, started: this.world.now() };
    this.checks.set(headCommit, [...others, check]);
  }

  /** Merges as a maintainer does: what it closes is closed, where its base is the default branch. */
  mergePullRequest(number: number, by = this.owner, how: MergeMethod = 'merge'): string {
    const subject = this.subject(number);
    const pull = this.pull(subject);
    const message =
      how === 'squash'
        ? `${subject.title} (#${number})`
        : `Merge pull request #${number} from ${pull.head.repository.owner}/${pull.head.branch}`;
    const commit = this.content.merge(pull.base, pull.headCommit, message, how);
    pull.merged = { at: this.world.now(), by, commit };
    this.closeIssue(number);
    if (pull.base === this.content.defaultBranch) {
      for (const { repository, number: closed, closes } of mentions(subject.body)) {
        const target = repository === undefined ? this : this.world.find(repository);
        if (closes && target?.subjects.has(closed)) target.closeIssue(closed);
      }
    }
    return commit;
  }

  /** A pull request's own part, with its head as the branch stands now. */
  pull(subject: Subject): NonNullable<Subject['pull']> {
    const { pull } = subject;
    if (!pull) throw new Error(`#${subject.number} is no pull request.`);
    const { repository, branch } = pull.head;
    const now = repository.content.branches().includes(branch)
      ? repository.find(branch)
      : undefined;
    if (now !== undefined && now !== pull.headCommit && subject.state === 'open') {
      if (repository !== this) this.content.learn(repository.content, now, subject.number);
      pull.headCommit = now;
      subject.updated = this.world.now();
    }
    return pull;
  }

  /** A commit packed as GitHub does: the commit's id first, then all in one folder. */
  async archive(commit: string): Promise<Uint8Array> {
    const top = `${this.owner}-${this.name}-${commit.slice(0, 7)}`;
    const comment = `52 comment=${commit}\n`;
    const entries: TarEntry[] = [
      {
        header: { name: 'pax_global_header', type: 'pax-global-header', size: comment.length },
        body: comment,
      },
      { header: { name: `${top}/`, type: 'directory', size: 0 } },
      ...this.blobs(commit).map(({ path, bytes }) => ({
        header: { name: `${top}/${path}`, type: 'file' as const, size: bytes.length },
        body: bytes,
      })),
    ];
    return gzipSync(await packTar(entries));
  }

  private refer(subject: Subject): void {
    const source = { repository: this, number: subject.number };
    for (const { repository, number } of mentions(`${subject.title}\n${subject.body}`)) {
      const target = repository === undefined ? this : this.world.find(repository);
      const named = target?.subjects.get(number);
      if (!named || named === subject) continue;
      const { author: actor, created } = subject;
      named.references.push({ id: this.world.nextId(), actor, created, source });
      named.updated = created;
    }
  }
}
