package rubezh.domain.identifier;

/** Result of a check digit. */
public enum CheckState {
    /** It agrees. */
    OK,
    /** It does not agree, or is no digit: something was misread or altered. */
    BAD,
    /** The format has none here, or there is nothing to check. */
    ABSENT
}
