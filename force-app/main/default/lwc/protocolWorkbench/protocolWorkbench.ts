import { LightningElement, api } from 'lwc';
import type { SequenceProtocol } from 'c/callSequence';
import type { ProtocolAct } from 'c/protocolActions';
import { changesBetween, type OverrideRate, type ProtocolContent, type ProtocolVersion } from 'c/protocolData';
import {
    addDefaultRule,
    addRule,
    beginSession,
    changeRule,
    changeSettings,
    editSession,
    isEdited,
    judge,
    rebase,
    redo,
    tableSections,
    undo,
    type EditSession,
    type Judgement,
    type TableSection
} from 'c/protocolDraft';
import type { FindingPlace } from 'c/protocolFindings';
import type { SettingsEdit } from 'c/protocolSettings';
import type { RowCommand, RowEdit } from 'c/protocolTable';
import type { ProtocolPart } from 'c/protocolTabs';
import { reasonWords } from 'c/sequenceWords';
import { fill } from 'c/triadFormat';
import { CONFIGURES } from 'c/triadUser';
import { labels } from './labels';
import { command } from './command';
import { isTyping, undoKey } from './keys';
import { showPlace } from './places';
import { protocolOfContent } from './protocolOfContent';

type Actions = HTMLElement & { focusAct(act: ProtocolAct): void };

/** What is to be saved, and over what. */
export interface DraftSave {
    readonly base: ProtocolContent;
    readonly present: ProtocolContent;
}

/**
 * View: the open version. Holds the edits of a draft until they are saved; nothing of them leaves it before.
 * @fires saved with a DraftSave
 * @fires stepped with a ProtocolAct that is a step of the version's life, or 'copy'
 * @fires chosen with the id of the version to compare with
 */
export default class ProtocolWorkbench extends LightningElement {
    @api version!: ProtocolVersion;
    @api others: readonly ProtocolVersion[] = [];
    @api otherId: string | undefined;
    @api otherContent: ProtocolContent | undefined;
    /** The content of the version that decides today, to replay accounts under both. */
    @api activeContent: ProtocolContent | undefined;
    @api rates: ReadonlyMap<string, OverrideRate> = new Map();
    @api isBusy = false;

    labels = labels;
    part: ProtocolPart = 'rules';
    editedKey: string | null = null;
    announcement = '';
    isConflict = false;
    private session: EditSession | undefined;
    private judged: { content: ProtocolContent; judgement: Judgement } | undefined;

    /** The stored content. What somebody else stored goes under the edits that are not saved. */
    @api get content(): ProtocolContent | undefined {
        return this.session?.base;
    }

    set content(content: ProtocolContent | undefined) {
        if (!content || content.id !== this.session?.base.id) {
            this.session = content && beginSession(content);
            this.isConflict = false;
            this.editedKey = null;
        } else if (changesBetween(this.session.base, content).count > 0) {
            this.isConflict = isEdited(this.session);
            this.session = this.isConflict ? rebase(this.session, content) : beginSession(content);
        }
    }

    @api hasEdits(): boolean {
        return this.session !== undefined && isEdited(this.session);
    }

    /** Puts the focus where the version begins, after a step that leaves nothing of what was pressed. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('c-protocol-header')?.focus();
    }

    get present(): ProtocolContent | undefined {
        return this.session?.present;
    }

    get judgement(): Judgement | undefined {
        const content = this.present;
        if (content && this.judged?.content !== content) {
            this.judged = { content, judgement: judge(content, new Date(), reasonWords) };
        }
        return this.judged?.judgement;
    }

    /** What the accounts are replayed under; nothing while there are errors. */
    get soundDraft(): SequenceProtocol | undefined {
        return this.judgement?.hasErrors ? undefined : this.judgement?.protocol;
    }

    get active(): SequenceProtocol | undefined {
        return this.activeContent && protocolOfContent(this.activeContent);
    }

    get isReplayable(): boolean {
        return this.activeContent !== undefined && ['Draft', 'Validated', 'Approved'].includes(this.version.status);
    }

    get sections(): TableSection[] {
        return this.present ? tableSections(this.present) : [];
    }

    get changes(): number {
        return this.session ? changesBetween(this.session.base, this.session.present).count : 0;
    }

    get canUndo(): boolean {
        return (this.session?.past.length ?? 0) > 0;
    }

    get canRedo(): boolean {
        return (this.session?.future.length ?? 0) > 0;
    }

    get isEditable(): boolean {
        return CONFIGURES && this.version.status === 'Draft';
    }

    get shows(): Readonly<Partial<Record<ProtocolPart, boolean>>> {
        return { [this.part]: true };
    }

    get conflictText(): string {
        return fill(labels.conflict, this.version.changedBy?.name ?? '');
    }

    handlePart(event: CustomEvent<ProtocolPart>): void {
        this.part = event.detail;
    }

    async handleJump(event: CustomEvent<FindingPlace>): Promise<void> {
        this.part = event.detail.ruleId ? 'rules' : 'settings';
        // After the part is drawn.
        await Promise.resolve();
        showPlace(this.template, event.detail);
    }

    handleRename(event: CustomEvent<string>): void {
        this.edit((content) => ({ ...content, title: event.detail }), 'title');
    }

    handleEdited(event: CustomEvent<string | null>): void {
        this.editedKey = event.detail;
    }

    handleRow(event: CustomEvent<RowEdit>): void {
        const { key, fields, subject } = event.detail;
        this.edit((content) => changeRule(content, key, fields), subject);
    }

    handleCommand(event: CustomEvent<RowCommand>): void {
        this.edit((content) => command(content, event.detail));
    }

    handleAdd(event: CustomEvent<'row' | 'default'>): void {
        const { table } = (event.currentTarget as HTMLElement).dataset as { table: TableSection['table'] };
        this.edit((content) => (event.detail === 'default' ? addDefaultRule(content) : addRule(content, table)));
        this.editedKey = this.present?.rules.at(-1)?.key ?? null;
    }

    handleSettings(event: CustomEvent<SettingsEdit>): void {
        this.edit((content) => changeSettings(content, event.detail.settings), event.detail.subject);
    }

    handleChoose(event: CustomEvent<string>): void {
        this.dispatchEvent(new CustomEvent<string>('chosen', { detail: event.detail }));
    }

    async handleKey(event: KeyboardEvent): Promise<void> {
        const act = this.isEditable && !isTyping(event) ? undoKey(event) : undefined;
        if (act) {
            event.preventDefault();
            this.act(act);
            await this.keepFocus(act);
        }
    }

    handleAct(event: CustomEvent<ProtocolAct>): void {
        this.act(event.detail);
    }

    private act(act: ProtocolAct): void {
        const { session } = this;
        if (!session) {
            return;
        }
        switch (act) {
            case 'undo':
                this.session = undo(session);
                this.announcement = labels.undone;
                break;
            case 'redo':
                this.session = redo(session);
                this.announcement = labels.redone;
                break;
            case 'discard':
                this.session = beginSession(session.base);
                this.isConflict = false;
                break;
            case 'save':
                this.send<DraftSave>('saved', { base: session.base, present: session.present });
                break;
            default:
                this.send<ProtocolAct>('stepped', act);
        }
    }

    /** What is taken back may take along what had the focus. */
    private async keepFocus(act: ProtocolAct): Promise<void> {
        await Promise.resolve();
        if (!this.template?.activeElement) {
            this.template?.querySelector<Actions>('c-protocol-actions')?.focusAct(act);
        }
    }

    private edit(change: (content: ProtocolContent) => ProtocolContent, subject?: string): void {
        if (this.session && this.isEditable) {
            this.session = editSession(this.session, change(this.session.present), subject);
            this.announcement = '';
        }
    }

    private send<Detail>(name: string, detail: Detail): void {
        this.dispatchEvent(new CustomEvent<Detail>(name, { detail }));
    }
}
