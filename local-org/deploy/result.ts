/** `DeployResult` and `DeployMessage` of the Metadata API, out of what a deploy did. */
import type { Org } from '../org.ts';
import type { UserContext } from '../security/access.ts';
import { keyOf, type Component, type ComponentProblem } from './component.ts';
import { isChanged, isNew, type DeployOptions, type DeployOutcome } from './deploy.ts';
import type { Member } from './manifest.ts';

export interface DeployMessage {
    readonly changed: boolean;
    readonly columnNumber?: number;
    readonly componentType: string;
    readonly created: boolean;
    readonly createdDate: string;
    readonly deleted: boolean;
    readonly fileName: string;
    readonly fullName: string;
    readonly lineNumber?: number;
    readonly problem?: string;
    readonly problemType?: 'Error' | 'Warning';
    readonly success: boolean;
}

export interface DeployDetails {
    readonly allComponentMessages: readonly DeployMessage[];
    readonly componentFailures: readonly DeployMessage[];
    readonly componentSuccesses: readonly DeployMessage[];
    readonly runTestResult: {
        readonly numFailures: number;
        readonly numTestsRun: number;
        readonly totalTime: number;
    };
}

export interface DeployResult {
    readonly id: string;
    readonly status: 'Succeeded' | 'SucceededPartial' | 'Failed';
    readonly success: boolean;
    readonly done: true;
    readonly checkOnly: boolean;
    readonly rollbackOnError: boolean;
    readonly ignoreWarnings: boolean;
    readonly runTestsEnabled: boolean;
    readonly createdBy: string;
    readonly createdByName: string;
    readonly createdDate: string;
    readonly startDate: string;
    readonly completedDate: string;
    readonly lastModifiedDate: string;
    readonly numberComponentErrors: number;
    readonly numberComponentsDeployed: number;
    readonly numberComponentsTotal: number;
    readonly numberFiles: number;
    readonly numberTestErrors: number;
    readonly numberTestsCompleted: number;
    readonly numberTestsTotal: number;
    readonly zipSize: number;
    readonly details: DeployDetails;
}

interface Parts {
    readonly id: string;
    readonly options: DeployOptions;
    readonly outcome: DeployOutcome;
    readonly zipSize: number;
    readonly fileCount: number;
}

type Base = Pick<DeployMessage, 'changed' | 'created' | 'createdDate' | 'deleted' | 'success'>;

function problemMessage(base: Base, problem: ComponentProblem, problemType: 'Error' | 'Warning'): DeployMessage {
    const { message, ...named } = problem;
    return { ...base, ...named, problem: message, problemType };
}

function successes({ deployed, removed, warnings, before }: DeployOutcome, createdDate: string): DeployMessage[] {
    const warningOf = (type: string, fullName: string): ComponentProblem | undefined =>
        warnings.find((warning) => keyOf(warning.componentType, warning.fullName) === keyOf(type, fullName));
    const ofComponent = (component: Component): DeployMessage => {
        const { type, fullName, fileName } = component;
        const created = isNew(before, component);
        const base = { changed: isChanged(before, component), created, createdDate, deleted: false, success: true };
        const warning = warningOf(type, fullName);
        return warning
            ? problemMessage(base, warning, 'Warning')
            : { ...base, componentType: type, fullName, fileName };
    };
    const ofMember = ({ type, name }: Member): DeployMessage => ({
        ...{ changed: true, created: false, createdDate, deleted: true, success: true },
        ...{ componentType: type, fullName: name, fileName: 'destructiveChanges.xml' }
    });
    const base = { changed: false, created: false, createdDate, deleted: false, success: true };
    const manifest = { ...base, componentType: '', fileName: 'package.xml', fullName: 'package.xml' };
    const ofNothing = warnings
        .filter(({ fileName }) => fileName.startsWith('destructiveChanges'))
        .map((warning) => problemMessage(base, warning, 'Warning'));
    return [manifest, ...deployed.map(ofComponent), ...removed.map(ofMember), ...ofNothing];
}

function statusOf({ failures, deployed }: DeployOutcome, rollbackOnError: boolean): DeployResult['status'] {
    if (failures.length === 0) {
        return 'Succeeded';
    }
    return rollbackOnError || deployed.length === 0 ? 'Failed' : 'SucceededPartial';
}

export function deployResult(
    org: Org,
    user: UserContext,
    { id, options, outcome, zipSize, fileCount }: Parts
): DeployResult {
    const now = org.now().toISOString();
    const { checkOnly, rollbackOnError } = options;
    const status = statusOf(outcome, rollbackOnError);
    const failed = { changed: false, created: false, createdDate: now, deleted: false, success: false };
    const componentFailures = outcome.failures.map((failure) => problemMessage(failed, failure, 'Error'));
    const done = successes(outcome, now);
    const componentSuccesses = status === 'Failed' ? [] : done;
    const count = outcome.deployed.length + outcome.removed.length;
    const failedCount = new Set(outcome.failures.map(({ componentType, fullName }) => keyOf(componentType, fullName)))
        .size;
    return {
        ...{ id, status, success: status !== 'Failed', done: true, checkOnly, rollbackOnError },
        ...{ ignoreWarnings: true, runTestsEnabled: false },
        ...{ createdBy: user.userId, createdByName: user.name },
        ...{ createdDate: now, startDate: now, completedDate: now, lastModifiedDate: now },
        numberComponentErrors: failedCount,
        numberComponentsDeployed: status === 'Failed' ? 0 : count,
        numberComponentsTotal: count + failedCount,
        numberFiles: fileCount,
        ...{ numberTestErrors: 0, numberTestsCompleted: 0, numberTestsTotal: 0 },
        zipSize,
        details: {
            allComponentMessages: [...componentFailures, ...componentSuccesses],
            componentFailures,
            componentSuccesses,
            runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
        }
    };
}
