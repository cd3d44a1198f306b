package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;

/**
 * What an officer must know of a record besides its status. They are found when the record is read,
 * because most depend on more than its revisions.
 */
public enum RecordFlag {
    /** Another record that is not cancelled has the same case number. */
    NUMBER_TAKEN,
    /** Author and station of a revision are named by an installation of another station. */
    FOREIGN_WORD,
    /** Somebody signed a revision of another kind under its id, which changes nothing in it. */
    OTHER_KIND,
    /** Draft of another station, which is not changed here. */
    FOREIGN_DRAFT,
    /** Values taken over from another case, or a composed text, are not confirmed yet. */
    UNCONFIRMED,
    /** Another station offers a change of it, which nobody took over or declined yet. */
    OFFERED,
    /** Approved by the officer who wrote it, because the post has nobody else who may. */
    APPROVED_ALONE;

    /**
     * Returns the marks that follow from the fields of a record.
     *
     * @param station code of the station of the record; null if it names none
     * @param own code of the station that reads it
     * @param unconfirmed pointers of the values not confirmed yet
     */
    public static Set<RecordFlag> of(
            @Nullable Status status, @Nullable String station, String own, List<?> unconfirmed) {
        var marks = EnumSet.noneOf(RecordFlag.class);
        boolean draft = status == null || status == Status.DRAFT;
        if (draft && station != null && !station.equals(own)) {
            marks.add(FOREIGN_DRAFT);
        }
        if (!unconfirmed.isEmpty()) {
            marks.add(UNCONFIRMED);
        }
        return marks;
    }
}
