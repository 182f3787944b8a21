import type { Project } from './project.ts';

/** Something wrong in one file, with what to do about it. */
export interface Finding {
    /** Path below the package directory, with `/`. */
    readonly file: string;
    /** 1 for the first line; absent where the whole file is meant. */
    readonly line?: number;
    readonly problem: string;
    readonly remedy: string;
}

/** One rule of the house for metadata: pure, everything it reads is in the project. */
export interface Rule {
    /** Kebab-case, the same as the name of its file. */
    readonly id: string;
    readonly title: string;
    check(project: Project): readonly Finding[];
}
