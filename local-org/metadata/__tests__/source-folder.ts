import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** A throw-away source folder for one test. */
export interface SourceFolder {
    readonly path: string;
    /** Writes a file whose root element holds the given XML; the root is left out where `root` is ''. */
    write(file: string, root: string, xml: string): SourceFolder;
    remove(): void;
}

export function sourceFolder(): SourceFolder {
    const path = mkdtempSync(join(tmpdir(), 'local-org-source-'));
    const folder: SourceFolder = {
        path,
        write: (file, root, xml) => {
            const target = join(path, file);
            mkdirSync(dirname(target), { recursive: true });
            writeFileSync(target, root === '' ? xml : `<${root} xmlns="${NAMESPACE}">${xml}</${root}>`);
            return folder;
        },
        remove: () => rmSync(path, { recursive: true, force: true })
    };
    return folder;
}

const WIDGET = '<label>Widget</label><pluralLabel>Widgets</pluralLabel><sharingModel>ReadWrite</sharingModel>';
const NAME_FIELD = '<nameField><label>Widget Name</label><type>Text</type></nameField>';

/** A folder with the custom object Widget__c in it. */
export function widgetFolder(definition = WIDGET + NAME_FIELD): SourceFolder {
    return sourceFolder().write('objects/Widget__c/Widget__c.object-meta.xml', 'CustomObject', definition);
}

/** Adds a custom field; `rest` is what follows name, label and type. */
export function writeField(
    folder: SourceFolder,
    name: string,
    type: string,
    rest = '',
    object = 'Widget__c'
): SourceFolder {
    const head = `<fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>`;
    return folder.write(`objects/${object}/fields/${name}.field-meta.xml`, 'CustomField', head + rest);
}
