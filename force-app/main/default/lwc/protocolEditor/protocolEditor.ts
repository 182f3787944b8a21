import { LightningElement, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { ProtocolAct } from 'c/protocolActions';
import {
    activeOf,
    builtInContent,
    changesBetween,
    createDraft,
    overrideRates,
    PROTOCOL_LIST_QUERY,
    saveChanges,
    toVersions,
    type OverrideRate,
    type ProtocolContent,
    type ProtocolListData,
    type ProtocolVersion
} from 'c/protocolData';
import type { DraftSave } from 'c/protocolWorkbench';
import { PROTOCOL_QUERY, reduceErrors, type ProtocolData, type ProtocolVariables } from 'c/triadData';
import { fill } from 'c/triadFormat';
import { CONFIGURES, USER_ID } from 'c/triadUser';
import { askForDraft } from './askForDraft';
import { contentOf } from './contentOf';
import { labels } from './labels';
import { doneText, takeStep, type LifeStep } from './steps';

type Workbench = HTMLElement & { hasEdits(): boolean };
type Refresh = (() => Promise<void>) | undefined;

/** Container: the versions of the sequencing protocol. Reads and writes them; the workbench holds what is edited. */
export default class ProtocolEditor extends LightningElement {
    labels = labels;
    canWrite = CONFIGURES;
    isBusy = false;
    errors: readonly string[] = [];
    openId: string | undefined;
    chosenOtherId: string | undefined;
    private list: ProtocolListData | undefined;
    private openAnswer: ProtocolData | undefined;
    private otherAnswer: ProtocolData | undefined;
    private activeAnswer: ProtocolData | undefined;
    private refreshList: Refresh;
    private refreshOpen: Refresh;
    private isStepTaken = false;

    renderedCallback(): void {
        if (this.isStepTaken && !this.isBusy && this.workbench) {
            this.isStepTaken = false;
            this.workbench.focus();
        }
    }

    @wire(graphql, { query: PROTOCOL_LIST_QUERY })
    wiredList({ data, errors, refresh }: GraphQLResult<ProtocolListData>): void {
        this.refreshList = refresh;
        this.list = data ?? this.list;
        this.errors = errors?.length ? reduceErrors(errors) : [];
        const first = this.versions.find(({ status }) => status === 'Active') ?? this.versions[0];
        this.openId ??= first?.id;
    }

    @wire(graphql, { query: PROTOCOL_QUERY, variables: '$openVariables' })
    wiredOpen({ data, errors, refresh }: GraphQLResult<ProtocolData>): void {
        this.refreshOpen = refresh;
        this.openAnswer = data ?? undefined;
        this.errors = errors?.length ? reduceErrors(errors) : this.errors;
    }

    @wire(graphql, { query: PROTOCOL_QUERY, variables: '$otherVariables' })
    wiredOther({ data, errors }: GraphQLResult<ProtocolData>): void {
        this.otherAnswer = data ?? undefined;
        this.errors = errors?.length ? reduceErrors(errors) : this.errors;
    }

    @wire(graphql, { query: PROTOCOL_QUERY, variables: '$activeVariables' })
    wiredActive({ data }: GraphQLResult<ProtocolData>): void {
        this.activeAnswer = data ?? undefined;
    }

    get openVariables(): ProtocolVariables | undefined {
        return this.openId ? { protocolId: this.openId } : undefined;
    }

    get otherVariables(): ProtocolVariables | undefined {
        return this.otherId ? { protocolId: this.otherId } : undefined;
    }

    get activeVariables(): ProtocolVariables | undefined {
        return this.active && { protocolId: this.active.id };
    }

    get versions(): ProtocolVersion[] {
        return this.list ? toVersions(this.list) : [];
    }

    get version(): ProtocolVersion | undefined {
        return this.versions.find(({ id }) => id === this.openId);
    }

    get others(): ProtocolVersion[] {
        return this.versions.filter(({ id }) => id !== this.openId);
    }

    /** The one that was chosen, else the one in force. */
    get otherId(): string | undefined {
        const chosen = this.others.find(({ id }) => id === this.chosenOtherId);
        return (chosen ?? this.active)?.id;
    }

    get content(): ProtocolContent | undefined {
        return contentOf(this.openAnswer, this.version);
    }

    get otherContent(): ProtocolContent | undefined {
        const other = this.others.find(({ id }) => id === this.otherId);
        return contentOf(this.otherAnswer, other);
    }

    /** What decides today where the open version would: that of its scope, else the global one. */
    get active(): ProtocolVersion | undefined {
        return activeOf(this.others, this.version?.scope ?? '') ?? activeOf(this.others, 'Global');
    }

    get activeContent(): ProtocolContent | undefined {
        return contentOf(this.activeAnswer, this.active);
    }

    get rates(): ReadonlyMap<string, OverrideRate> {
        return this.list && this.version ? overrideRates(this.list, this.version) : new Map();
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isEmpty(): boolean {
        return this.list !== undefined && this.versions.length === 0 && !this.hasErrors;
    }

    get isLoading(): boolean {
        return !this.hasErrors && !this.isEmpty && !this.content;
    }

    get emptyText(): string {
        return this.canWrite ? labels.emptyBody : labels.emptyReadOnly;
    }

    handleRetry(): Promise<void> {
        return this.refresh();
    }

    async handleOpen(event: CustomEvent<string>): Promise<void> {
        const isSafe =
            event.detail === this.openId ||
            !this.workbench?.hasEdits() ||
            (await LightningConfirm.open({ label: labels.leaveTitle, message: labels.leaveBody, theme: 'warning' }));
        if (isSafe) {
            this.openId = event.detail;
        }
    }

    handleChoose(event: CustomEvent<string>): void {
        this.chosenOtherId = event.detail;
    }

    async handleSave(event: CustomEvent<DraftSave>): Promise<void> {
        const { base, present } = event.detail;
        await this.write(async () => {
            await this.refresh();
            // What somebody else saved is shown first; the workbench puts the edits over it.
            if (this.content && changesBetween(base, this.content).count === 0) {
                await saveChanges(present.id, changesBetween(base, present));
                return fill(labels.saved, this.version?.version ?? '');
            }
            return undefined;
        });
    }

    async handleStep(event: CustomEvent<ProtocolAct>): Promise<void> {
        if (event.detail === 'copy') {
            await this.handleCopy();
        } else {
            await this.step(event.detail as LifeStep);
        }
    }

    async handleCopy(): Promise<void> {
        const draft = await askForDraft(this.version, this.versions);
        if (draft) {
            const content = this.content ?? builtInContent();
            await this.write(async () => {
                this.openId = await createDraft(draft, content);
                this.isStepTaken = true;
                return fill(labels.created, draft.version);
            });
        }
    }

    private async step(step: LifeStep): Promise<void> {
        await this.write(async () => {
            await this.refresh();
            const { version, versions, content } = this;
            if (!version || !content) {
                return undefined;
            }
            await takeStep(step, { version, versions, content, userId: USER_ID, now: new Date() });
            this.isStepTaken = true;
            return doneText(step, version);
        });
    }

    private get workbench(): Workbench | null | undefined {
        return this.template?.querySelector<Workbench>('c-protocol-workbench');
    }

    /** Runs one write; says what it answers, or why it was refused. */
    private async write(run: () => Promise<string | undefined>): Promise<void> {
        this.isBusy = true;
        try {
            const title = await run();
            await this.refresh();
            if (title) {
                this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            }
        } catch (error) {
            const title = reduceErrors(error).join(' ');
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'error', mode: 'sticky' }));
        } finally {
            this.isBusy = false;
        }
    }

    private async refresh(): Promise<void> {
        await Promise.all([this.refreshList?.(), this.refreshOpen?.()]);
    }
}
