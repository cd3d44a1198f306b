package rubezh.bundle.transfer;

/** What an import does to one record. */
public enum ImportOutcome {
    /** It is not here yet. */
    NEW,
    /** It is here and gets newer revisions. */
    UPDATES,
    /** It gets revisions and then has fields with several newest values, for a person to settle. */
    CONFLICT,
    /** Its revisions are new here but change nothing displayed: we know later ones. */
    OLDER,
    /** Every revision is here. */
    KNOWN,
    /** Of a kind or major version this program does not understand: kept and passed on as it is. */
    OPAQUE,
    /** Not taken; see the code. */
    REFUSED
}
