import type { NotificationTypeSchema } from './schema.ts';
import type { SourceFile } from './sources.ts';
import { readMetadata } from './xml.ts';

export function loadNotificationType({ name, path }: SourceFile): NotificationTypeSchema {
    const node = readMetadata(path, 'CustomNotificationType');
    const description = node.text('description');
    return {
        name,
        label: node.required('masterLabel'),
        ...(description === undefined ? {} : { description }),
        desktop: node.flag('desktop'),
        mobile: node.flag('mobile')
    };
}
