import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { OrgContext } from '../../context.ts';
import { languageTag } from '../../data/localisation.ts';
import { logInAs, speak } from '../session/session.ts';
import { word } from '../words/words.ts';

/** View: who is acting and in which language, and the menus that change both. */
export default class GlobalHeader extends LightningElement {
    @api context!: OrgContext;
    label = {
        language: word('language'),
        switchUser: word('switchUser'),
        switchFailed: word('switchFailed'),
        languageFailed: word('languageFailed')
    };

    get actor(): string {
        return this.context.persona ?? this.context.user.name;
    }

    get actorDescription(): string {
        return `${word('actingAs', this.actor)}: ${this.context.user.name}`;
    }

    get personas() {
        return this.context.personas.map(({ persona, username, name }) => ({
            username,
            text: `${persona} – ${name}`,
            isCurrent: username === this.context.user.username
        }));
    }

    get languages() {
        const codes = new Set([...this.context.languages, this.context.user.language]);
        return [...codes].map((code) => {
            const tag = languageTag(code);
            const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(
                tag.slice(0, 2)
            );
            return { code, name: name ?? code, isCurrent: code === this.context.user.language };
        });
    }

    get currentLanguage(): string {
        return this.languages.find(({ isCurrent }) => isCurrent)?.name ?? this.context.user.language;
    }

    handlePersona(event: CustomEvent<{ readonly value: string }>): void {
        void this.attempt(() => logInAs(event.detail.value), this.label.switchFailed);
    }

    handleLanguage(event: CustomEvent<{ readonly value: string }>): void {
        void this.attempt(() => speak(this.context.user.id, event.detail.value), this.label.languageFailed);
    }

    private async attempt(change: () => Promise<void>, title: string): Promise<void> {
        try {
            await change();
            window.location.reload();
        } catch {
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'error' }));
        }
    }
}
