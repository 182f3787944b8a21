import type { Measured } from './measure.ts';
import type { Pass } from './scaling.ts';
import type { ToolTime } from './tools.ts';

export interface Report {
    readonly compared: number;
    readonly timed: number;
    /** Ours, the hand-written function, the interpreter, the libraries, and last the full explanation. */
    readonly speeds: readonly Measured[];
    readonly passes: readonly Pass[];
    readonly tools: readonly ToolTime[];
}

const NS_PER_SECOND = 1e9;

function number(value: number, digits = 0): string {
    return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function line(...cells: readonly string[]): void {
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(40) : cell.padStart(16))).join(''));
}

function printSpeeds({ speeds }: Report): void {
    const ours = speeds[0]?.decisionsPerSecond ?? 0;
    line('function, rule id and earliest date', 'decisions/s', 'ns each', 'look-up is');
    for (const { name, decisionsPerSecond } of speeds) {
        const each = NS_PER_SECOND / decisionsPerSecond;
        line(name, number(decisionsPerSecond), number(each), `${number(ours / decisionsPerSecond, 2)} times`);
    }
}

function printPasses({ passes }: Report): void {
    line('one pass', 'accounts', 'milliseconds', 'ns each');
    for (const { points } of passes) {
        for (const { rules, accounts, milliseconds } of points) {
            line(
                `${rules} rules`,
                number(accounts),
                number(milliseconds, 1),
                number((milliseconds * 1e6) / accounts, 1)
            );
        }
    }
    for (const { points, tableBytes, bytesPerAccount } of passes) {
        const memory = `${number(tableBytes / 1024)} KiB of tables, ${number(bytesPerAccount)} bytes an account and its answer`;
        console.log(`${points[0]?.rules} rules: ${memory}`);
    }
}

export function printReport(report: Report): void {
    console.log(
        `${number(report.compared)} accounts: all answers equal; ${report.timed} timed, the fastest of many rounds in turn\n`
    );
    printSpeeds(report);
    console.log();
    printPasses(report);
    console.log();
    for (const { name, milliseconds, note } of report.tools) {
        line(name, `${number(milliseconds)} ms`, note);
    }
}
