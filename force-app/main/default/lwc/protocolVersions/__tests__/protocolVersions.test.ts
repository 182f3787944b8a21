import { createElement } from 'lwc';
import ProtocolVersions from 'c/protocolVersions';
import { version } from '../../protocolData/__tests__/data/samples';

const many = Array.from({ length: 12 }, (_, index) =>
    version({ id: `v${index}`, version: 12 - index, status: index === 11 ? 'Active' : 'Retired' })
);

describe('c-protocol-versions', () => {
    afterEach(() => document.body.replaceChildren());

    function mount(versions = many, openId = 'v10') {
        const element = createElement('c-protocol-versions', { is: ProtocolVersions });
        Object.assign(element, { versions, openId });
        document.body.appendChild(element);
        const tiles = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.tile') ?? [])];
        return { element, tiles };
    }

    it('shows the newest, the open one and the one in force, and the rest on demand', async () => {
        const { element, tiles } = mount();
        expect(
            tiles()
                .map(({ dataset }) => dataset.id)
                .slice(8)
        ).toEqual(['v10', 'v11']);
        expect(tiles().filter((tile) => tile.ariaCurrent === 'true' || tile.getAttribute('aria-current'))).toHaveLength(
            1
        );
        element.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
        await Promise.resolve();
        expect(tiles()).toHaveLength(12);
        await expect(element).toBeAccessible();
    });

    it('asks to open a version', () => {
        const { element, tiles } = mount();
        const opened = jest.fn<void, [unknown]>();
        element.addEventListener('opened', (event) => opened((event as CustomEvent<unknown>).detail));
        tiles()[0]?.click();
        expect(opened).toHaveBeenCalledWith('v0');
    });
});
