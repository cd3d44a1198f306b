package rubezh.diagnosis;

/** How a check ended; its name is message {@code check.level.<NAME>}. */
public enum CheckLevel {
    /** As it should be. */
    GOOD,
    /** To be known; also what the program cannot find out. */
    NOTE,
    /** Works, but something is to be done. */
    WARNING,
    /** Does not work, or data is in danger. */
    FAULT;

    /** Returns whether somebody has to do something. */
    public boolean isFinding() {
        return this == WARNING || this == FAULT;
    }
}
