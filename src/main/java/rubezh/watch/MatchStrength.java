package rubezh.watch;

/** How sure it is that a record names what an entry watches for. */
public enum MatchStrength {
    /** The same number, the same words, or the same name with nothing known against it. */
    EXACT,
    /** Alike: one letter differs, a part is missing, or a date of birth is not known. */
    SIMILAR;

    /** Returns the message key. */
    public String key() {
        return "watch.strength." + name();
    }
}
