/** The `@salesforce/*` modules that Triad imports: one value each, given by the org when the page loads. */
declare module '@salesforce/schema/*' {
    const field: { readonly fieldApiName: string; readonly objectApiName: string };
    export default field;
}
declare module '@salesforce/label/*' {
    const text: string;
    export default text;
}
declare module '@salesforce/customPermission/*' {
    const granted: boolean | undefined;
    export default granted;
}
declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}
declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}
declare module '@salesforce/i18n/locale' {
    const locale: string;
    export default locale;
}
declare module '@salesforce/i18n/lang' {
    const language: string;
    export default language;
}
declare module '@salesforce/i18n/timeZone' {
    const timeZone: string;
    export default timeZone;
}
