package rubezh.domain.identifier;

/** Parts of a machine-readable zone with a check digit. */
public enum MrzPart {
    NUMBER,
    BIRTH,
    EXPIRY,
    OPTIONAL,
    COMPOSITE
}
