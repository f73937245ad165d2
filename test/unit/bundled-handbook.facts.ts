// The facts of the MassGen handbook, as data: what the bundled pages must say, all of it and no more.

export const invitation = 'https://discord.gg/VVrT2rQaz5';
export const spreadsheet =
  'https://docs.google.com/spreadsheets/d/1pNmMOdEmqb6TKOPjhk3NBPJWCWMvTTDaq1FufLfL3j4/edit?gid=0#gid=0';
const project = 'https://github.com/massgen/MassGen';
/** Every address that a page may hold. */
export const addresses = new Set([
  invitation,
  spreadsheet,
  project,
  `${project}/issues`,
  `${project}.git`,
  'https://github.com/YOUR-NAME/MassGen.git',
]);

/** The tracks in the order of the table; `file` is the guide's name; no owners means not assigned. */
export const tracks = [
  { name: 'Research', file: 'research', owners: ['jeffreycho'] },
  { name: 'Case Studies', file: 'case-studies', owners: ['sealover8336'] },
  { name: 'Marketing', file: 'marketing', owners: ['justin_zhang'] },
  { name: 'Development', file: 'development', owners: ['nickcrispino', 'danrui2020'] },
  { name: 'Documents', file: 'documents', owners: [] },
  { name: 'Announcement', file: 'announcement', owners: [] },
  { name: 'Onboarding', file: 'onboarding', owners: [] },
];
export const handles = tracks.flatMap((track) => track.owners);

/** The diagram's nodes: label, the page and heading that tell what to do, and the track. */
export const steps: Record<
  string,
  { label: string; page: string; heading: string; track?: string }
> = {
  A1: {
    label: '1. Identify and refine<br/>long/short term goals',
    page: 'research-meeting.md',
    heading: '1. Identify and refine long/short term goals',
    track: 'Research',
  },
  A2: {
    label: '2. Propose case studies<br/>around short term goals',
    page: 'research-meeting.md',
    heading: '2. Propose case studies around short term goals',
    track: 'Research',
  },
  A3: {
    label: '3. Propose features<br/>based on case studies',
    page: 'research-meeting.md',
    heading: '3. Propose features based on case studies',
    track: 'Research',
  },
  B1: {
    label: 'Case Study Issues',
    page: 'issues.md',
    heading: 'Case Study Issues',
    track: 'Case Studies',
  },
  B2: { label: 'Feature Issues', page: 'issues.md', heading: 'Feature Issues', track: 'Research' },
  B3: { label: 'Bug Issues', page: 'issues.md', heading: 'Bug Issues', track: 'Development' },
  C1: {
    label: 'Browse/Claim Issues',
    page: 'development.md',
    heading: '1. Browse/Claim Issues',
    track: 'Development',
  },
  C2: {
    label: 'Fork, Clone, Setup Branch',
    page: 'development.md',
    heading: '2. Fork, Clone, Setup Branch',
    track: 'Development',
  },
  C3: {
    label: 'Implement and Test',
    page: 'development.md',
    heading: '3. Implement and Test',
    track: 'Development',
  },
  C4: {
    label: 'Submit PR',
    page: 'development.md',
    heading: '4. Submit PR',
    track: 'Development',
  },
  C5: {
    label: 'Review and Merge to dev',
    page: 'development.md',
    heading: '5. Review and Merge to dev',
    track: 'Development',
  },
  D: {
    label: 'Update Documentation<br/>on GitHub',
    page: 'documentation.md',
    heading: 'Update Documentation on GitHub',
    track: 'Documents',
  },
  E: {
    label: 'Merge dev to main<br/>Release',
    page: 'release.md',
    heading: 'Merge dev to main (Release)',
  },
  F: {
    label: 'Announcements<br/>X, YouTube, LinkedIn, Discord',
    page: 'announcements.md',
    heading: 'Announcements',
    track: 'Announcement',
  },
  G: {
    label: 'Daily Sync 5:30pm PT<br/>Track progress',
    page: 'sync-meeting.md',
    heading: 'Daily Sync',
  },
  H: {
    label: 'Marketing<br/>Recruiting, Partnerships<br/>Community building',
    page: 'tracks/marketing.md',
    heading: 'Marketing',
    track: 'Marketing',
  },
};

/** The nodes of each subgraph, by its title. */
export const subgraphs = {
  'Research Meeting': ['A1', 'A2', 'A3'],
  'Create Issues': ['B1', 'B2', 'B3'],
  'Development Pipeline': ['C1', 'C2', 'C3', 'C4', 'C5'],
  'Concurrent Activities': ['G', 'H'],
};
/** `A1>A2`: from the first node to the second. */
export const edges =
  'A1>A2 A2>A3 C1>C2 C2>C3 C3>C4 C4>C5 A3>B1 A3>B2 B1>C1 B2>C1 B3>C1 C5>D D>E E>F'.split(' ');
export const fills = {
  A1: '#e1f5ff',
  A2: '#e1f5ff',
  A3: '#e1f5ff',
  C2: '#fff3e1',
  E: '#e8f5e9',
  G: '#f3e5f5',
  H: '#fff9c4',
};
