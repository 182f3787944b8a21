import { describe, expect, it, vi } from 'vitest';
import { SharedReads } from '../shared-reads.ts';
import { wireAdapter } from '../wire-adapter.ts';

interface Config {
    readonly id?: string;
}

function setUp() {
    const reads = new SharedReads<string>(() => 0);
    const load = vi.fn((id: string) => Promise.resolve(`record ${id}`));
    const Adapter = wireAdapter<Config, { data: string | undefined; refresh?: () => Promise<void> }, string>({
        initial: { data: undefined },
        reads,
        read: ({ id }) =>
            id === undefined
                ? undefined
                : { key: id, request: () => ({ path: id }), load: () => load(id), keep: () => true },
        emission: (data, refresh) => ({ data, refresh })
    });
    return { Adapter, load };
}

describe('wireAdapter', () => {
    it('emits emptiness first and the result when it is there', async () => {
        const { Adapter } = setUp();
        const emit = vi.fn();
        const adapter = new Adapter(emit);
        expect(emit).toHaveBeenLastCalledWith({ data: undefined });
        adapter.connect();
        adapter.update({ id: '1' });
        await vi.waitFor(() => expect(emit).toHaveBeenLastCalledWith(expect.objectContaining({ data: 'record 1' })));
    });

    it('waits for what the configuration lacks', async () => {
        const { Adapter, load } = setUp();
        const adapter = new Adapter(vi.fn());
        adapter.connect();
        adapter.update({});
        expect(load).not.toHaveBeenCalled();
        adapter.update({ id: '1' });
        expect(load).toHaveBeenCalledExactlyOnceWith('1');
    });

    it('asks for nothing before it is connected', () => {
        const { Adapter, load } = setUp();
        const adapter = new Adapter(vi.fn());
        adapter.update({ id: '1' });
        expect(load).not.toHaveBeenCalled();
        adapter.connect();
        expect(load).toHaveBeenCalledTimes(1);
    });

    it('follows a changed configuration and ignores an equal one', async () => {
        const { Adapter, load } = setUp();
        const emit = vi.fn();
        const adapter = new Adapter(emit);
        adapter.connect();
        adapter.update({ id: '1' });
        adapter.update({ id: '1' });
        adapter.update({ id: '2' });
        await vi.waitFor(() => expect(emit).toHaveBeenLastCalledWith(expect.objectContaining({ data: 'record 2' })));
        expect(load.mock.calls).toEqual([['1'], ['2']]);
        expect(emit).not.toHaveBeenCalledWith(expect.objectContaining({ data: 'record 1' }));
    });

    it('gives two adapters one request, and both what either refreshes', async () => {
        const { Adapter, load } = setUp();
        const emissions = [vi.fn(), vi.fn()];
        const adapters = emissions.map((emit) => new Adapter(emit));
        adapters.forEach((adapter) => adapter.connect());
        adapters.forEach((adapter) => adapter.update({ id: '1' }));
        await vi.waitFor(() => expect(emissions[1]).toHaveBeenCalledTimes(2));
        expect(load).toHaveBeenCalledTimes(1);
        const { refresh } = emissions[0]?.mock.lastCall?.[0] as { refresh: () => Promise<void> };
        await refresh();
        expect(load).toHaveBeenCalledTimes(2);
        expect(emissions.map((emit) => emit.mock.calls.length)).toEqual([3, 3]);
    });

    it('emits nothing after it is disconnected', async () => {
        const { Adapter } = setUp();
        const emit = vi.fn();
        const adapter = new Adapter(emit);
        adapter.connect();
        adapter.update({ id: '1' });
        adapter.disconnect();
        await vi.waitFor(() => Promise.resolve());
        expect(emit).toHaveBeenCalledTimes(1);
    });
});
