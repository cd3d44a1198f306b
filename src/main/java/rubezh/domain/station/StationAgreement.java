package rubezh.domain.station;

/** How what is held here of a station compares with what it stated to have written. */
public enum StationAgreement {
    /** It never sent a bundle. */
    UNHEARD,
    /** All that it stated is here, and nothing else under its numbers. */
    AGREES,
    /** Numbers are missing, or one holds something else than it stated. */
    DIFFERS,
    /** It used a number twice: two computers write as one. */
    FORKED;

    /** Returns the message key. */
    public String key() {
        return "stations.agreement." + name();
    }
}
