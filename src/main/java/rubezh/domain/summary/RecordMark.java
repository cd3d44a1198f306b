package rubezh.domain.summary;

/**
 * What an officer must know of a record that counts all the same. Both are found when the record is
 * read, because both depend on more than its revisions.
 */
public enum RecordMark {
    /** Another record that is not cancelled has the same case number. */
    NUMBER_TAKEN,
    /** Author and station of a revision are named by an installation of another station. */
    FOREIGN_WORD
}
