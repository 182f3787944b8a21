import { describe, expect, it, vi } from 'vitest';
import { type Read, SharedReads } from '../shared-reads.ts';

/** A read whose answers the test gives, one after the other. */
function manualRead(key = 'a') {
    const waiting: ((value: string) => void)[] = [];
    const load = vi.fn(() => new Promise<string>((resolve) => waiting.push(resolve)));
    const read: Read<string> = {
        key,
        request: () => ({ path: `/${key}` }),
        load,
        keep: (value) => value !== 'failure'
    };
    const answer = async (value: string, index = waiting.length - 1) => {
        waiting[index]?.(value);
        await Promise.resolve();
        await Promise.resolve();
    };
    return { read, load, answer };
}

describe('SharedReads', () => {
    it('asks once for equal reads under way and gives the result to each watcher', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, load, answer } = manualRead();
        const first = vi.fn();
        const second = vi.fn();
        reads.watch(read, first);
        reads.watch({ ...read }, second);
        await answer('one');
        expect(load).toHaveBeenCalledTimes(1);
        expect(first).toHaveBeenCalledExactlyOnceWith('one');
        expect(second).toHaveBeenCalledExactlyOnceWith('one');
    });

    it('gives a later watcher the result at once', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, load, answer } = manualRead();
        reads.watch(read, vi.fn());
        await answer('one');
        const late = vi.fn();
        reads.watch(read, late);
        expect(late).toHaveBeenCalledExactlyOnceWith('one');
        expect(load).toHaveBeenCalledTimes(1);
    });

    it('gives every watcher what a refresh brings', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, answer } = manualRead();
        const first = vi.fn();
        const second = vi.fn();
        reads.watch(read, first);
        reads.watch(read, second);
        await answer('one');
        const refreshed = reads.refresh('a');
        await answer('two');
        await refreshed;
        expect(first).toHaveBeenLastCalledWith('two');
        expect(second).toHaveBeenLastCalledWith('two');
    });

    it('joins a refresh to the request under way', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, load, answer } = manualRead();
        reads.watch(read, vi.fn());
        const refreshed = Promise.all([reads.refresh('a'), reads.refresh('a')]);
        await answer('one');
        await refreshed;
        expect(load).toHaveBeenCalledTimes(1);
    });

    it('drops the answer of a request that a write has overtaken', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, answer } = manualRead();
        const watcher = vi.fn();
        reads.watch(read, watcher);
        const done = reads.outdate(() => true);
        await answer('before the write', 0);
        expect(watcher).not.toHaveBeenCalled();
        await answer('after the write', 1);
        await done;
        expect(watcher).toHaveBeenCalledExactlyOnceWith('after the write');
    });

    it('asks again only for what matches and is watched', async () => {
        const reads = new SharedReads<string>(() => 0);
        const watched = manualRead('watched');
        const left = manualRead('left');
        const other = manualRead('other');
        reads.watch(watched.read, vi.fn());
        reads.watch(left.read, vi.fn())();
        reads.watch(other.read, vi.fn());
        await Promise.all([watched.answer('one'), left.answer('one'), other.answer('one')]);
        void reads.outdate((key) => key !== 'other');
        expect(watched.load).toHaveBeenCalledTimes(2);
        expect(left.load).toHaveBeenCalledTimes(1);
        expect(other.load).toHaveBeenCalledTimes(1);
        reads.watch(left.read, vi.fn());
        expect(left.load).toHaveBeenCalledTimes(2);
    });

    it('asks again for a result that is too old and that nobody watches', async () => {
        let now = 0;
        const reads = new SharedReads<string>(() => now);
        const { read, load, answer } = manualRead();
        const stop = reads.watch(read, vi.fn());
        await answer('one');
        stop();
        now = 30_000;
        reads.watch(read, vi.fn())();
        expect(load).toHaveBeenCalledTimes(1);
        now = 30_001;
        reads.watch(read, vi.fn());
        expect(load).toHaveBeenCalledTimes(2);
    });

    it('asks again after a failure', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, load, answer } = manualRead();
        const stop = reads.watch(read, vi.fn());
        await answer('failure');
        stop();
        reads.watch(read, vi.fn());
        expect(load).toHaveBeenCalledTimes(2);
    });

    it('gives nothing to a watcher that has left', async () => {
        const reads = new SharedReads<string>(() => 0);
        const { read, answer } = manualRead();
        const watcher = vi.fn();
        reads.watch(read, watcher)();
        await answer('one');
        expect(watcher).not.toHaveBeenCalled();
    });
});
