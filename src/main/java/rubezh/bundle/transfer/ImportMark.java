package rubezh.bundle.transfer;

/** What an officer must know of a record besides the effect of its import. */
public enum ImportMark {
    /** Author and station of a revision are named by an installation of another station. */
    FOREIGN_WORD,
    /** The record is cancelled by an installation of another station than made it. */
    FOREIGN_CANCELLATION,
    /** The author of a revision is no login of an officer. */
    NO_LOGIN,
    /** The record is cancelled without a reason. */
    NO_REASON,
    /** The record is a draft of another station. */
    FOREIGN_DRAFT,
    /** Another record has the same case number. */
    NUMBER_TAKEN,
    /** A bag or a seal of the record is in another record too. */
    EVIDENCE_TAKEN,
    /** It is signed under the id of a case, which it does not change. */
    OTHER_KIND,
    /** The record matches an entry of the watch list. */
    WATCHED
}
