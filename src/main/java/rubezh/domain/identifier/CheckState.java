package rubezh.domain.identifier;

/** Result of a check digit. */
public enum CheckState {
    /** The check digit agrees. */
    OK,
    /** It does not agree or is not a digit: something was misread or altered. */
    BAD,
    /** The format has no check digit, or the field is empty. */
    ABSENT
}
