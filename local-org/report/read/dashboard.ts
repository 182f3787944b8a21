/** A dashboard's metadata file into its definition. What the org cannot show is refused by name. */
import { readMetadata, type MetadataNode } from '../../metadata/xml.ts';
import type { SourceFile } from '../../metadata/sources.ts';
import type { UnsupportedMetadata } from '../../metadata/schema.ts';
import { ROW_COUNT, type DashboardComponent, type DashboardPlace, type DashboardSchema } from '../definition.ts';
import { SUMMARY_PREFIXES } from '../vocabulary.ts';
import { folderOf } from './folder.ts';

const REFUSED_COMPONENTS = ['Scontrol', 'VisualforcePage', 'Image', 'RichText', 'PulseMetric', 'LightningWebComponent'];
const SECTIONS = ['leftSection', 'middleSection', 'rightSection'];
const DEFAULT_ROW_HEIGHT = 80;
/** What a component's answer tells of its looks. */
const LOOKS = [
    'chartAxisRange',
    'displayUnits',
    'legendPosition',
    'showPercentage',
    'showTotal',
    'showValues',
    'metricLabel',
    'gaugeMin',
    'gaugeMax',
    'indicatorBreakpoint1',
    'indicatorBreakpoint2',
    'indicatorHighColor',
    'indicatorMiddleColor',
    'indicatorLowColor'
];

function refuse(node: MetadataNode, name: string, what: string): never {
    return node.fail(name, `is there: the local org does not support ${what} in dashboards.`, 'Leave it out.');
}

function aggregates(node: MetadataNode): string[] {
    return [...node.all('chartSummary'), ...node.all('dashboardTableColumn')].flatMap((summary) => {
        const column = summary.required('column');
        const kind = summary.text('aggregate') ?? summary.text('aggregateType');
        const prefix = kind === undefined ? undefined : SUMMARY_PREFIXES[kind];
        return column === ROW_COUNT ? [column] : prefix === undefined ? [] : [`${prefix}${column}`];
    });
}

function componentOf(node: MetadataNode, place: DashboardPlace): DashboardComponent {
    const visualization = node.required('componentType');
    if (REFUSED_COMPONENTS.includes(visualization)) {
        refuse(node, 'componentType', `components of type ${visualization}`);
    }
    const texts = Object.fromEntries(
        ['header', 'footer', 'title', 'sortBy'].flatMap((name) => {
            const text = node.text(name);
            return text === undefined ? [] : [[name, text]];
        })
    ) as Pick<DashboardComponent, 'header' | 'footer' | 'title' | 'sortBy'>;
    const maxRows = node.integer('maxValuesDisplayed');
    return {
        visualization,
        report: node.required('report'),
        ...texts,
        groupings: node.texts('groupingColumn'),
        aggregates: aggregates(node),
        tableColumns: node.all('dashboardTableColumn').map((column) => column.required('column')),
        autoSelectColumns: node.flag('autoselectColumnsFromReport'),
        ...(maxRows === undefined ? {} : { maxRows }),
        useReportChart: node.flag('useReportChart'),
        look: Object.fromEntries(LOOKS.flatMap((name) => node.texts(name).map((text) => [name, text]))),
        place
    };
}

function classic(node: MetadataNode): DashboardComponent[] {
    const sections = SECTIONS.flatMap((name) => node.all(name));
    return sections.flatMap((section, column) =>
        section.all('components').map((component) => componentOf(component, { kind: 'column', column }))
    );
}

function grid(layout: MetadataNode): DashboardComponent[] {
    return layout.all('dashboardGridComponents').map((cell) =>
        componentOf(cell.requiredNode('dashboardComponent'), {
            kind: 'grid',
            column: cell.requiredInteger('columnIndex'),
            row: cell.requiredInteger('rowIndex'),
            colspan: cell.requiredInteger('colSpan'),
            rowspan: cell.requiredInteger('rowSpan')
        })
    );
}

export function loadDashboard(source: SourceFile, unsupported: UnsupportedMetadata[]): DashboardSchema {
    const node = readMetadata(source.path, 'Dashboard');
    if (node.all('dashboardFilters').length > 0) {
        refuse(node, 'dashboardFilters', 'filters');
    }
    if (node.text('runningUser') !== undefined) {
        unsupported.push({
            file: source.path,
            what: 'running user of a dashboard: everybody sees it with their own access'
        });
    }
    const layout = node.one('dashboardGridLayout');
    const description = node.text('description');
    return {
        file: source.path,
        folder: folderOf(source, 'dashboards', node),
        title: node.required('title'),
        developerName: source.name,
        ...(description === undefined ? {} : { description }),
        type: node.text('dashboardType') ?? 'SpecifiedUser',
        components: layout ? grid(layout) : classic(node),
        columnCount: layout?.integer('numberOfColumns') ?? SECTIONS.filter((name) => node.one(name)).length,
        rowHeight: layout?.integer('rowHeight') ?? DEFAULT_ROW_HEIGHT,
        isGrid: layout !== undefined
    };
}
