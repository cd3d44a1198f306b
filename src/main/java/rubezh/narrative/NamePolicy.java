package rubezh.narrative;

/** Whether a text calls persons by their names. */
public enum NamePolicy {
    LEFT_OUT,
    GIVEN
}
