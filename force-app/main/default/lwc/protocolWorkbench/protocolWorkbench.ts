import { LightningElement, api } from 'lwc';
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
import { reasonWords } from 'c/sequenceWords';
import { fill } from 'c/triadFormat';
import { CONFIGURES } from 'c/triadUser';
import { labels } from './labels';
import { command } from './command';
import { isTyping, undoKey } from './keys';

type Tab = 'rules' | 'settings' | 'map' | 'compare';
type Focusable = HTMLElement & { focusRule?(ruleId: string): void };

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
    @api rates: ReadonlyMap<string, OverrideRate> = new Map();
    @api isBusy = false;

    labels = labels;
    tab: Tab = 'rules';
    editedKey: string | undefined;
    announcement = '';
    isConflict = false;
    private session: EditSession | undefined;
    private judged: { content: ProtocolContent; judgement: Judgement } | undefined;
    private placeToShow: FindingPlace | undefined;

    /** The stored content. What somebody else stored goes under the edits that are not saved. */
    @api get content(): ProtocolContent | undefined {
        return this.session?.base;
    }

    set content(content: ProtocolContent | undefined) {
        if (!content || content.id !== this.session?.base.id) {
            this.session = content && beginSession(content);
            this.isConflict = false;
            this.editedKey = undefined;
        } else if (changesBetween(this.session.base, content).count > 0) {
            this.isConflict = isEdited(this.session);
            this.session = this.isConflict ? rebase(this.session, content) : beginSession(content);
        }
    }

    renderedCallback(): void {
        const place = this.placeToShow;
        if (place) {
            this.placeToShow = undefined;
            const table = this.template?.querySelector<Focusable>(`c-protocol-table[data-table="${place.table}"]`);
            const settings = this.template?.querySelector<HTMLElement>('c-protocol-settings');
            if (place.ruleId && table) {
                table.focusRule?.(place.ruleId);
            } else {
                settings?.focus();
            }
        }
    }

    @api hasEdits(): boolean {
        return this.session !== undefined && isEdited(this.session);
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

    get shows(): Readonly<Record<Tab, boolean>> {
        const { tab } = this;
        return { rules: tab === 'rules', settings: tab === 'settings', map: tab === 'map', compare: tab === 'compare' };
    }

    get conflictText(): string {
        return fill(labels.conflict, this.version.changedBy?.name ?? '');
    }

    handleTab(event: Event): void {
        this.tab = (event.target as HTMLElement & { value: Tab }).value;
    }

    handleJump(event: CustomEvent<FindingPlace>): void {
        this.tab = event.detail.ruleId ? 'rules' : 'settings';
        this.placeToShow = event.detail;
    }

    handleRename(event: CustomEvent<string>): void {
        this.edit((content) => ({ ...content, title: event.detail }), 'title');
    }

    handleEdited(event: CustomEvent<string | undefined>): void {
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
        this.editedKey = this.present?.rules.at(-1)?.key;
    }

    handleSettings(event: CustomEvent<SettingsEdit>): void {
        this.edit((content) => changeSettings(content, event.detail.settings), event.detail.subject);
    }

    handleChoose(event: CustomEvent<string>): void {
        this.dispatchEvent(new CustomEvent<string>('chosen', { detail: event.detail }));
    }

    handleKey(event: KeyboardEvent): void {
        const act = this.isEditable && !isTyping(event) ? undoKey(event) : undefined;
        if (act) {
            event.preventDefault();
            this.act(act);
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
            case 'redo':
                this.session = act === 'undo' ? undo(session) : redo(session);
                this.announcement = act === 'undo' ? labels.undone : labels.redone;
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
