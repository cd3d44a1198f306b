package rubezh.domain.station;

/** What came of a station for one of its days. */
public enum StationDayState {
    /** Cases that count, and no nil report. */
    CASES,
    /** A nil report of the whole day, and no case that counts. */
    NIL,
    /** A nil report given before the day was over, and no case that counts. */
    NIL_SO_FAR,
    /** A nil report, and a case that counts in the time it covers. */
    CONTRADICTED,
    /** Neither a case that counts nor a nil report. */
    MISSING;

    /** Returns the message key. */
    public String key() {
        return "stations.day." + name();
    }

    /** Returns whether the station has to be asked about its day. */
    public boolean isOpen() {
        return this == MISSING || this == CONTRADICTED;
    }
}
