package rubezh.ui.kit.command;

/** Scope of a key. Keys are unique within a scope; those of GLOBAL are active in all scopes. */
public enum KeyScope {
    /** Whole window. */
    GLOBAL,
    /** List of records. */
    LIST,
    /** Read view of a record. */
    READING,
    /** Editor of a record. */
    EDITOR,
    /** Focused field. */
    FIELD,
    /** Focused grid of lines. */
    LINES,
    /** Focused picture of a record. */
    PHOTOS,
    /** Focused card of a similar case. */
    CARDS,
    /** Map beside a record. */
    MAP,
    /** Report and its preview. */
    REPORT,
    /** Export and import. */
    EXCHANGE,
    /** Sign-in and first run. */
    SIGNIN
}
