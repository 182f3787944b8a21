/** What the page shell draws: Lightning pages, applications, tabs, list views and compact layouts. */

/** A node of a Lightning page as its XML has it: regions hold component instances with their properties. */
export interface FlexiPageComponent {
    /** `c:sharedPlanPanel` for a custom component (normalised), `force:highlightsPanel` and the like otherwise. */
    readonly name: string;
    readonly identifier: string;
    readonly properties: Readonly<Record<string, string>>;
}
export interface FlexiPageRegion {
    readonly name: string;
    readonly type: 'Region' | 'Facet';
    readonly components: readonly FlexiPageComponent[];
}
export interface FlexiPageSchema {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly object?: string;
    readonly template: string;
    readonly regions: readonly FlexiPageRegion[];
}

export interface ListViewSchema {
    readonly object: string;
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    /** `Everything`, `Mine` … */
    readonly filterScope: string;
    /** Filter logic such as `1 AND (2 OR 3)`; without it all filters hold. */
    readonly booleanFilter?: string;
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface AppSchema {
    readonly name: string;
    readonly label: string;
    readonly tabs: readonly string[];
}

export interface TabSchema {
    readonly name: string;
    readonly label?: string;
    /** The object, Lightning page or component the tab shows. */
    readonly shows: 'object' | 'flexiPage' | 'component' | 'other';
    /** Name of the Lightning page that the tab shows. */
    readonly flexiPage?: string;
}

export interface CompactLayoutSchema {
    readonly object: string;
    readonly name: string;
    readonly fields: readonly string[];
}
