/** Touches as CSV: the same in every run, each right by every rule, spread over accounts and contacts. */
export const ACCOUNTS = 1_000;
export const CONTACTS = 2_000;

const FUNCTIONS = ['Commercial', 'Medical', 'Access'] as const;
const CHANNELS = ['In_Person', 'Video', 'Phone', 'Email'] as const;
const FIRST_DAY = Date.UTC(2024, 0, 1, 9);
const MS_PER_HOUR = 3_600_000;
const HOURS = 15_000;
/** Touches in a row at one account: files are sorted by parent, as Salesforce advises ("Organize Data"). */
const RUN = 10;

export interface TouchRow {
    readonly account: number;
    readonly contact: number;
    readonly fieldFunction: string;
    readonly channel: string;
    /** ISO 8601, UTC. */
    readonly startAt: string;
    readonly isRequested: boolean;
    readonly key: string;
}

export function touchRow(index: number): TouchRow {
    const account = Math.floor(index / RUN) % ACCOUNTS;
    return {
        account,
        contact: account + ACCOUNTS * (index % (CONTACTS / ACCOUNTS)),
        fieldFunction: FUNCTIONS[index % FUNCTIONS.length] ?? '',
        channel: CHANNELS[index % CHANNELS.length] ?? '',
        startAt: new Date(FIRST_DAY + (index % HOURS) * MS_PER_HOUR).toISOString(),
        isRequested: index % 7 === 0,
        key: `B:${index}`
    };
}

const TOUCH_HEADER = [
    'Account__r.Triad_Source_Key__c',
    'HCP__r.Triad_Source_Key__c',
    'Function__c',
    'Channel__c',
    'Start_At__c',
    'Status__c',
    'Is_Requested_By_HCP__c',
    'Source_Key__c'
];

const ROWS_PER_CHUNK = 1_000;

/** The file in chunks, so that the client needs no memory for it either. */
export function* touchCsv(from: number, to: number): Generator<string> {
    yield `${TOUCH_HEADER.join(',')}\n`;
    for (let first = from; first < to; first += ROWS_PER_CHUNK) {
        const count = Math.min(ROWS_PER_CHUNK, to - first);
        yield Array.from({ length: count }, (_unused, offset) => touchLine(first + offset)).join('');
    }
}

function touchLine(index: number): string {
    const { account, contact, fieldFunction, channel, startAt, isRequested, key } = touchRow(index);
    return `A:${account},C:${contact},${fieldFunction},${channel},${startAt},Completed,${isRequested},${key}\n`;
}

export function accountCsv(): string {
    const lines = Array.from({ length: ACCOUNTS }, (_unused, index) => `A:${index},Site ${index}`);
    return `Triad_Source_Key__c,Name\n${lines.join('\n')}\n`;
}

export function contactCsv(): string {
    const lines = Array.from(
        { length: CONTACTS },
        (_unused, index) => `C:${index},Person ${index},A:${index % ACCOUNTS}`
    );
    return `Triad_Source_Key__c,LastName,Account.Triad_Source_Key__c\n${lines.join('\n')}\n`;
}
