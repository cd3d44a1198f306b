package rubezh.backup;

import module java.base;

/**
 * What a restore would change.
 *
 * @param backup the file
 * @param contents what the backup holds
 * @param missing what the register has and the backup has not
 * @param added what the backup has and the register has not
 * @param returned how many of the missing records and changes other stations reported to have; the
 *     rest is lost
 * @param heldByOthers how many of the missing changes each station has, by its code
 * @param lostNumbers numbers of lost records, at most {@value #NUMBERS}; empty where the register
 *     cannot be read
 */
public record BackupComparison(
        Path backup,
        BackupContents contents,
        BackupContents missing,
        BackupContents added,
        BackupContents returned,
        SortedMap<String, Long> heldByOthers,
        List<String> lostNumbers) {
    /** Greatest number of record numbers that are listed. */
    public static final int NUMBERS = 100;

    public BackupComparison {
        heldByOthers = Collections.unmodifiableSortedMap(new TreeMap<>(heldByOthers));
        lostNumbers = List.copyOf(lostNumbers);
    }

    /** Returns the number of records that neither the backup nor another station has. */
    public long lostRecords() {
        return missing.records() - returned.records();
    }

    /** Returns the number of changes that neither the backup nor another station has. */
    public long lostRevisions() {
        return missing.revisions() - returned.revisions();
    }
}
