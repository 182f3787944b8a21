import type { ScalingPoint } from './scaling.ts';

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 120;
const TOP = 40;
const BOTTOM = 56;
const COLORS = ['#0b5cab', '#b3541e'];
const TICKS = 4;

type Element = readonly [name: string, attributes: Readonly<Record<string, string | number>>, ...content: Content[]];
type Content = Element | string;

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function drawn(content: Content): string {
    if (typeof content === 'string') {
        return escaped(content);
    }
    const [name, attributes, ...inside] = content;
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    return `<${name}${written.join('')}>${inside.map(drawn).join('')}</${name}>\n`;
}

interface Scale {
    readonly x: (accounts: number) => number;
    readonly y: (milliseconds: number) => number;
    readonly most: { readonly accounts: number; readonly milliseconds: number };
}

function scaleOf(points: readonly ScalingPoint[]): Scale {
    const accounts = Math.max(...points.map((point) => point.accounts));
    const milliseconds = Math.ceil(Math.max(...points.map((point) => point.milliseconds)) / 10) * 10;
    return {
        x: (value) => LEFT + (value / accounts) * (WIDTH - LEFT - RIGHT),
        y: (value) => HEIGHT - BOTTOM - (value / milliseconds) * (HEIGHT - TOP - BOTTOM),
        most: { accounts, milliseconds }
    };
}

function axes({ x, y, most }: Scale): Content[] {
    const steps = Array.from({ length: TICKS + 1 }, (_, step) => step / TICKS);
    const rows = steps.flatMap((share): Content[] => {
        const value = share * most.milliseconds;
        const line = { x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value), stroke: '#d8d8d8' };
        const text = { x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' };
        return [
            ['line', line],
            ['text', text, `${value} ms`]
        ];
    });
    const columns = steps.map((share): Content => {
        const value = share * most.accounts;
        const text = { x: x(value), y: HEIGHT - BOTTOM + 20, 'text-anchor': 'middle' };
        return ['text', text, value.toLocaleString('en-US')];
    });
    const title = { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 12, 'text-anchor': 'middle' };
    return [...rows, ...columns, ['text', title, 'accounts in one pass']];
}

function lineOf(points: readonly ScalingPoint[], color: string, { x, y }: Scale, labelOffset: number): Content[] {
    const path = points.map(({ accounts, milliseconds }) => `${x(accounts).toFixed(1)},${y(milliseconds).toFixed(1)}`);
    const last = points.at(-1);
    const dots = points.map(({ accounts, milliseconds }): Content => [
        'circle',
        { cx: x(accounts).toFixed(1), cy: y(milliseconds).toFixed(1), r: 3, fill: color }
    ]);
    const label = { x: WIDTH - RIGHT + 8, y: y(last?.milliseconds ?? 0) + labelOffset, fill: color };
    return [
        ['polyline', { points: path.join(' '), fill: 'none', stroke: color, 'stroke-width': 2 }],
        ...dots,
        ['text', label, `${last?.rules} rules`]
    ];
}

/** An SVG of time against accounts, a line for each number of rules. Values are those measured. */
export function scalingPlot(points: readonly ScalingPoint[]): string {
    const scale = scaleOf(points);
    const series = [...new Set(points.map(({ rules }) => rules))].map((rules) =>
        points.filter((one) => one.rules === rules)
    );
    const last = series.map((one) => one.at(-1)?.milliseconds ?? 0);
    const lines = series.flatMap((one, index) => {
        const isLower = (last[index] ?? 0) <= Math.min(...last);
        return lineOf(one, COLORS[index % COLORS.length] ?? '#000000', scale, isLower ? 14 : -4);
    });
    const frame = {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        'font-family': 'sans-serif',
        'font-size': 12
    };
    const name = 'Time of the compiled look-up grows with the accounts, not with the rules';
    return drawn([
        'svg',
        frame,
        ['title', {}, name],
        ['rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' }],
        ['text', { x: LEFT, y: 22, 'font-weight': 'bold' }, name],
        ...axes(scale),
        ...lines
    ]);
}
