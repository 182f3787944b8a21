import { LightningElement, api } from 'lwc';
import type { ComponentConstructor, RegisteredComponent } from 'virtual:component-registry';
import type { FlexiPageComponent, FlexiPageSchema } from '../../../metadata/schema.ts';
import type { AppPage, RecordPage } from '../../context.ts';
import { loadComponent, loadedComponent, registeredComponent } from '../componentLoader/componentLoader.ts';
import { word } from '../words/words.ts';
import { designProperties } from './designProperties';

/** View: one component of a Lightning page: one of the org's own, a standard one the shell has, or a placeholder that names it. */
export default class FlexiComponent extends LightningElement {
    @api component!: FlexiPageComponent;
    @api page!: RecordPage | AppPage;
    @api flexiPage!: FlexiPageSchema;
    @api width: 'SMALL' | 'LARGE' = 'LARGE';

    constructorToShow: ComponentConstructor | undefined;
    failure = '';
    label = { failed: word('componentFailed'), tryAgain: word('tryAgain'), loading: word('loading') };

    connectedCallback(): void {
        this.constructorToShow = loadedComponent(this.component.name);
        if (!this.constructorToShow) {
            void this.load();
        }
    }

    errorCallback(error: Error): void {
        this.failure = error.message;
        console.error(error);
    }

    get isOwn(): boolean {
        return this.registered !== undefined;
    }

    get isHighlights(): boolean {
        return this.isOnRecord && this.component.name === 'force:highlightsPanel';
    }

    get isDetails(): boolean {
        return this.isOnRecord && this.component.name === 'force:detailPanel';
    }

    get isRelatedLists(): boolean {
        return this.isOnRecord && this.component.name === 'force:relatedListContainer';
    }

    get isTabset(): boolean {
        return this.component.name === 'flexipage:tabset';
    }

    get properties(): Readonly<Record<string, unknown>> {
        return {
            ...designProperties(this.component.properties, this.registered?.properties ?? {}),
            ...this.recordProperties,
            flexipageRegionWidth: this.width
        };
    }

    handleRetry(): void {
        this.failure = '';
        this.constructorToShow = undefined;
        void this.load();
    }

    private get isOnRecord(): boolean {
        return this.page.kind === 'record';
    }

    /** What the platform gives components on record pages only. */
    private get recordProperties(): Readonly<Record<string, unknown>> {
        const { page } = this;
        return page.kind === 'record' ? { recordId: page.recordId, objectApiName: page.objectApiName } : {};
    }

    private get registered(): RegisteredComponent | undefined {
        return registeredComponent(this.component.name);
    }

    private async load(): Promise<void> {
        try {
            this.constructorToShow = await loadComponent(this.component.name);
        } catch (error) {
            this.failure = String(error);
        }
    }
}
