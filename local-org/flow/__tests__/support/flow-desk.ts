import { fileURLToPath } from 'node:url';
import { FIXTURE_SOURCES, type TestOrgOptions } from '../../../__tests__/support/test-org.ts';
import { openDesk, type Desk } from '../../../dml/__tests__/support/records.ts';

export function fixture(name: string): string {
    return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

/** A desk whose org also runs the flows of these fixture folders. */
export function openFlowDesk(folders: readonly string[], options: TestOrgOptions = {}): Desk {
    return openDesk({ ...options, sources: [FIXTURE_SOURCES, ...folders.map(fixture)] });
}
