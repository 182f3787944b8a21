/** `npm run docs:check`: what the documents claim must be there: links, npm scripts, files, and an index of decisions. */
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { findingsOf, type Document, type Project } from './rules.ts';

const DOCUMENTS = ['*.md', 'docs/**/*.md'];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const documents: readonly Document[] = globSync(DOCUMENTS)
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const project: Project = { documents, scripts: new Set(Object.keys(scripts)), exists: (file) => existsSync(file) };

const findings = findingsOf(project);
for (const { file, line, message } of findings) console.error(`${file}:${line} ${message}`);
console.log(`${documents.length} documents, ${findings.length} findings.`);
process.exitCode = findings.length > 0 ? 1 : 0;
