import { GraphQLError } from 'graphql';

const CURSOR = /^v1:(\d+)$/u;

/** Cursor of the row at a zero-based position: base64 of `v1:N`, as recorded in trailheadapps/lwc-recipes. */
export function cursorAt(position: number): string {
    return Buffer.from(`v1:${position}`).toString('base64');
}

/** Position of the first row after a cursor. @throws GraphQLError for what is no cursor */
export function positionAfter(cursor: string | null | undefined): number {
    if (cursor === null || cursor === undefined || cursor === '') {
        return 0;
    }
    const position = CURSOR.exec(Buffer.from(cursor, 'base64').toString())?.[1];
    if (position === undefined) {
        throw new GraphQLError(`Invalid cursor: ${cursor}`);
    }
    return Number(position) + 1;
}
