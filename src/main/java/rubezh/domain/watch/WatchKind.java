package rubezh.domain.watch;

/** What an entry of the watch list is compared with. The name is stored: never renamed. */
public enum WatchKind {
    /** Name of a person. */
    PERSON,
    /** Number of a document of a person, or of a case document. */
    DOCUMENT,
    /** Number of a conveyance: registration mark, VIN, container, wagon, hull. */
    PLATE,
    /** Mark, logo or press stamp on goods. */
    MARK;

    /** Returns whether a text is compared word by word in either script, not as one number. */
    public boolean isWords() {
        return this == PERSON || this == MARK;
    }

    /** Returns the message key. */
    public String key() {
        return "watch.kind." + name();
    }
}
