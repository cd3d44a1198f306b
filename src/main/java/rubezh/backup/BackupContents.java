package rubezh.backup;

/**
 * What a register or a backup of it holds, counted without keys.
 *
 * @param records number of records
 * @param revisions number of changes of records
 * @param attachments number of photos and documents
 * @param officers number of accounts
 */
public record BackupContents(long records, long revisions, long attachments, long officers) {}
