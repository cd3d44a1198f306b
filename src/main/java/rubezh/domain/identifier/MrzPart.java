package rubezh.domain.identifier;

/** What a check digit of a machine-readable zone covers. */
public enum MrzPart {
    NUMBER,
    BIRTH,
    EXPIRY,
    OPTIONAL,
    COMPOSITE
}
