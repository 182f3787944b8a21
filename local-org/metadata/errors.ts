/** A source file the org cannot load. The message names the file, the element and what to do about it. */
export class MetadataError extends Error {
    readonly file: string;
    readonly element: string;
    readonly problem: string;
    private readonly remedy: string;

    constructor(file: string, element: string, problem: string, remedy: string) {
        super(`${file}: ${element}: ${problem} ${remedy}`);
        this.name = 'MetadataError';
        this.file = file;
        this.element = element;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The same failure under another file name. */
    movedTo(file: string): MetadataError {
        return new MetadataError(file, this.element, this.problem, this.remedy);
    }
}
