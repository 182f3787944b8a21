import type { Project } from './project.ts';
import type { RuleResult } from './registry.ts';

/** Lines for people: every finding with its place, its rule and what to do; the counts last. */
export function reportLines({ metadata, broken }: Project, results: readonly RuleResult[]): string[] {
    const findings = results.flatMap(({ rule, findings: found }) => found.map((finding) => ({ rule, ...finding })));
    const lines = findings.map(({ rule, file, line, problem, remedy }) => {
        const place = line === undefined ? file : `${file}:${line}`;
        return `${place}\n    ${problem} ${remedy} [${rule.id}]`;
    });
    const files = metadata.length + broken.length;
    const count = `${files} metadata files, ${results.length} rules, ${findings.length} findings.`;
    return [...lines, count];
}
