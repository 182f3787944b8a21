import { type PageReference, urlOf } from '../../../data/page-reference.ts';
import { currentPlace, open, placeChanged } from '../../../data/router.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

type Constructor<T extends object> = new () => T;

function mixin<T extends object>(Base: Constructor<T>) {
    return class extends (Base as Constructor<object>) {
        [Navigate](reference: PageReference, replace = false): void {
            void open(reference, replace);
        }

        [GenerateUrl](reference: PageReference): Promise<string> {
            return Promise.resolve(urlOf(reference));
        }
    };
}

/** Gives a component `this[NavigationMixin.Navigate]` and `this[NavigationMixin.GenerateUrl]`. */
export const NavigationMixin = Object.assign(mixin, { Navigate, GenerateUrl });

/** Wire that emits the page reference of the present address. */
export class CurrentPageReference {
    private readonly emit: (reference: PageReference) => void;
    private stop: (() => void) | undefined;

    constructor(emit: (reference: PageReference) => void) {
        this.emit = emit;
    }

    connect(): void {
        this.emit(currentPlace().reference);
        this.stop = placeChanged.listen((place) => this.emit(place.reference));
    }

    disconnect(): void {
        this.stop?.();
    }

    update(): void {
        // Takes no configuration.
    }
}
