package rubezh.ui.kit.command;

/** Where a key holds. The keys of one scope are different; those of GLOBAL hold beside any. */
public enum KeyScope {
    /** Everywhere. */
    GLOBAL,
    /** A list of records. */
    LIST,
    /** A record being written. */
    EDITOR,
    /** The focused field. */
    FIELD,
    /** The focused grid of lines. */
    LINES,
    /** The focused picture of a record. */
    PHOTOS,
    /** The focused card of a similar case. */
    CARDS,
    /** The map beside a record. */
    MAP,
    /** A report and its preview. */
    REPORT,
    /** Export and import. */
    EXCHANGE,
    /** Sign-in and first run. */
    SIGNIN
}
