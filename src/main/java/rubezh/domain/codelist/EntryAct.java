package rubezh.domain.codelist;

/** What is done to an entry of a code list. The name is stored: never renamed. */
public enum EntryAct {
    /** Adds a code with its names and columns. */
    ADD,
    /** Gives a code other names and aliases, from a day on or from the beginning. */
    CHANGE,
    /** Ends a code with a day, or lets it go on. */
    CLOSE,
    /** Lets a code that is not built in be read as another one. */
    MAP
}
