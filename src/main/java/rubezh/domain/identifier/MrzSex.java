package rubezh.domain.identifier;

/** Sex as a document states it. */
public enum MrzSex {
    MALE,
    FEMALE,
    /** Not specified in the document. */
    UNSPECIFIED,
    /** Misread or altered. */
    UNREADABLE;

    static MrzSex of(char read) {
        return switch (read) {
            case 'M' -> MALE;
            case 'F' -> FEMALE;
            case MrzCheckDigit.FILLER, 'X' -> UNSPECIFIED;
            default -> UNREADABLE;
        };
    }
}
