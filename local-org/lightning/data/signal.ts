/** A thing that happens, and those who want to know. */
export interface Signal<T> {
    emit(value: T): void;
    /** Call the result to stop listening. */
    listen(listener: (value: T) => void): () => void;
}

export function createSignal<T>(): Signal<T> {
    const listeners = new Set<(value: T) => void>();
    return {
        emit(value) {
            listeners.forEach((listener) => listener(value));
        },
        listen(listener) {
            listeners.add(listener);
            return () => {
                listeners.delete(listener);
            };
        }
    };
}
