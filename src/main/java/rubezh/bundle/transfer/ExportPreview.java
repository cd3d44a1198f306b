package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;

/**
 * What an export with the same options would carry now.
 *
 * @param seizures number of seizures
 * @param revisions number of revisions of all records
 * @param persons persons in these seizures
 * @param documented those of them with the number of a document
 * @param byHandling number of seizures by handling code; an empty code for those without one
 * @param pictures photos and documents that go with them, whether they are included or not
 * @param size sizes of the files
 * @param encryptedFor codes of the stations that could open it; empty if it is not encrypted
 * @param partial whether only what is meant for the recipients leaves
 * @param keyChanges keys that the last export to a station did not use; a person has to agree
 * @param drafts number of the seizures that are drafts
 * @param withheld what is left out on purpose
 * @param omissions what is left out because it cannot be read
 * @param contents the same for two exports exactly if they carry the same revisions and files in
 *     the same parts to the same keys; 16 hexadecimal digits
 */
public record ExportPreview(
        int seizures,
        int revisions,
        int persons,
        int documented,
        SortedMap<String, Integer> byHandling,
        int pictures,
        Size size,
        List<String> encryptedFor,
        boolean partial,
        List<KeyChange> keyChanges,
        int drafts,
        WithheldCount withheld,
        ExportResult.Omissions omissions,
        String contents) {
    public ExportPreview {
        byHandling = Collections.unmodifiableSortedMap(new TreeMap<>(byHandling));
        encryptedFor = List.copyOf(encryptedFor);
        keyChanges = List.copyOf(keyChanges);
    }

    /** Returns whether the recipients lack nothing of what is meant for them. */
    public boolean isEmpty() {
        return revisions == 0 && size.bytes() == 0;
    }

    /**
     * Sizes of an export, without the header and the encryption of its files.
     *
     * @param files number of files
     * @param bytes bytes of the files
     * @param without bytes without photos and documents
     * @param complete bytes with all photos and documents
     */
    public record Size(int files, long bytes, long without, long complete) {}
}
