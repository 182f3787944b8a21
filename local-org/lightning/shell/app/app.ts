import { LightningElement } from 'lwc';
import type { OrgContext } from '../../context.ts';
import { sessionEnded } from '../../data/page-data.ts';
import { refreshPage } from '../../data/refresh.ts';
import { currentPlace, followHistory, moving, placeChanged, reloadPlace } from '../../data/router.ts';
import { word } from '../words/words.ts';

const REFRESH_EVENT = 'lightning__refresh';
const TOAST_EVENT = 'lightning__showtoast';

/** Container: the whole page. Holds the present place, listens for what components ask of the page. */
export default class App extends LightningElement {
    context: OrgContext = currentPlace().context;
    isHeaderShown = false;
    announcement = '';
    isMoving = false;
    hasSessionEnded = false;
    label = {
        header: word('globalHeader'),
        skip: word('skipToContent'),
        loading: word('loading'),
        sessionEnded: word('sessionEnded'),
        logIn: word('logInAgain'),
        missingTitle: word('missingTitle'),
        missingText: word('missingText')
    };

    connectedCallback(): void {
        followHistory();
        // The header comes in the same frame, but after the components have asked the org for their data.
        queueMicrotask(() => {
            this.isHeaderShown = true;
        });
        placeChanged.listen(({ context }) => this.showPlace(context));
        moving.listen((isMoving) => {
            this.isMoving = isMoving;
        });
        sessionEnded.listen(() => {
            this.hasSessionEnded = true;
        });
        this.addEventListener(REFRESH_EVENT, (event) => this.handleRefresh(event));
        document.body.addEventListener(TOAST_EVENT, (event) => this.handleToast(event));
        document.title = this.title;
    }

    get page() {
        return this.context.page;
    }

    get recordPage() {
        return this.page.kind === 'record' ? this.page : undefined;
    }

    get appPage() {
        return this.page.kind === 'app' ? this.page : undefined;
    }

    get listPage() {
        return this.page.kind === 'list' ? this.page : undefined;
    }

    get title(): string {
        const name = this.page.kind === 'missing' ? this.label.missingTitle : this.page.title;
        return `${name} | ${this.context.app.label}`;
    }

    get activeTab(): string | undefined {
        switch (this.page.kind) {
            case 'missing':
                return undefined;
            case 'app':
                return this.page.tabName;
            default:
                return this.page.objectApiName;
        }
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        this.focusMain();
    }

    handleLogIn(): void {
        window.location.reload();
    }

    private showPlace(context: OrgContext): void {
        const isNew = JSON.stringify(this.placeKey(context)) !== JSON.stringify(this.placeKey(this.context));
        this.context = context;
        document.title = this.title;
        if (isNew) {
            this.announcement = this.title;
            window.scrollTo(0, 0);
            this.focusMain();
        }
    }

    private focusMain(): void {
        (this.refs?.['main'] as HTMLElement | undefined)?.focus();
    }

    private placeKey({ page }: OrgContext): unknown {
        switch (page.kind) {
            case 'record':
                return page.recordId;
            case 'app':
                return page.tabName;
            case 'list':
                return page.objectApiName;
            default:
                return page.kind;
        }
    }

    private handleRefresh(event: Event): void {
        event.stopPropagation();
        void refreshPage();
        void reloadPlace();
    }

    private handleToast(event: Event): void {
        const region = this.refs?.['toasts'] as (HTMLElement & { show(toast: unknown): void }) | undefined;
        region?.show((event as CustomEvent<unknown>).detail);
    }
}
