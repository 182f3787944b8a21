/** Since 1972 every time zone is whole quarters of an hour from UTC, so that no day begins within one. */
const MS_PER_QUARTER = 900_000;

/** The days of a time zone. Asking the calendar is slow, so that it is asked once for each quarter of an hour. */
class Zone {
    private readonly format: Intl.DateTimeFormat;
    private readonly days = new Map<number, string>();

    constructor(timeZone: string) {
        this.format = new Intl.DateTimeFormat('en-US', {
            timeZone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit'
        });
    }

    dayAt(instant: Date): string {
        const quarter = Math.floor(instant.getTime() / MS_PER_QUARTER);
        const day = this.days.get(quarter) ?? this.calendarDay(instant);
        this.days.set(quarter, day);
        return day;
    }

    private calendarDay(instant: Date): string {
        const parts = new Map(this.format.formatToParts(instant).map(({ type, value }) => [type, value]));
        return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
    }
}

const zones = new Map<string, Zone>();

/** Throws RangeError for an unknown name. */
export function zoneOf(timeZone: string): Zone {
    const zone = zones.get(timeZone) ?? new Zone(timeZone);
    zones.set(timeZone, zone);
    return zone;
}
