package rubezh.narrative;

/** Whether a text calls persons by their names. */
public enum Names {
    LEFT_OUT,
    GIVEN
}
