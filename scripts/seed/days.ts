/** Calendar days of the seed: UTC, because the protocol counts its days there by default. */
const DAY_MILLISECONDS = 86_400_000;

/** `YYYY-MM-DD`, `offset` days after `asOf`. */
export function day(asOf: string, offset: number): string {
    return new Date(Date.parse(`${asOf}T00:00:00Z`) + offset * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** ISO 8601 UTC as Salesforce writes it, on the day `offset` days after `asOf`, at the given hour and minute. */
export function moment(asOf: string, offset: number, hour: number, minute = 0): string {
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return `${day(asOf, offset)}T${time}:00.000+0000`;
}
