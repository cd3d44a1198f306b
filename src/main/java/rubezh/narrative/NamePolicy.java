package rubezh.narrative;

/** Whether a text contains the names of persons. */
public enum NamePolicy {
    LEFT_OUT,
    GIVEN
}
