/** Values of a request's JSON, each of the kind it has to be. They throw OrgError BAD_REQUEST for another. */
import { OrgError } from '../../errors.ts';

export type Json = Readonly<Record<string, unknown>>;

export function refuse(problem: string): never {
    throw new OrgError('BAD_REQUEST', problem);
}

export function object(value: unknown, name: string): Json {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Json)
        : refuse(`The value of ${name} is not an object.`);
}

export function list(value: unknown, name: string): readonly unknown[] {
    return Array.isArray(value) ? value : refuse(`The value of ${name} is not a list.`);
}

export function text(value: unknown, name: string): string {
    return typeof value === 'string' ? value : refuse(`The value of ${name} is not text.`);
}

/** Null and nothing are the same. */
export function optional<T>(value: unknown, read: (given: unknown) => T): T | undefined {
    return value === undefined || value === null ? undefined : read(value);
}

export function texts(value: unknown, name: string): string[] {
    return list(value, name).map((item) => text(item, name));
}
