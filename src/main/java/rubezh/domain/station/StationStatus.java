package rubezh.domain.station;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How far another station has come in the exchange, as seen from here.
 *
 * @param station its code
 * @param heard time at which its newest bundle came, by the clock of this station; null if none did
 * @param number number of the newest revision held of the installation heard last; 0 if none
 * @param missingRanges ranges of numbers of its installations that are not here, at most {@link
 *     #MAX_RANGES}, each {@code 14–15}
 * @param missing number of all revisions that are not here
 * @param agreement how what is held compares with what it stated
 * @param openReceipts bundles sent to it that no receipt has come of
 * @param withheldBy number of revisions that it states to withhold, which are not missing
 * @param withheldFrom number of revisions that are withheld here from it
 * @param day what came of it for the newest day that is over; null if nothing is expected of it
 * @param expected when its next bundle should come; null if nothing can be said
 */
public record StationStatus(
        String station,
        @Nullable Instant heard,
        long number,
        List<String> missingRanges,
        long missing,
        StationAgreement agreement,
        long openReceipts,
        long withheldBy,
        long withheldFrom,
        @Nullable StationDay day,
        @Nullable ExpectedArrival expected) {
    /** Ranges that are named. */
    public static final int MAX_RANGES = 5;

    public StationStatus {
        missingRanges = List.copyOf(missingRanges);
    }

    /** Returns the same with what came of a day, and when the next bundle should come. */
    public StationStatus with(@Nullable StationDay newest, @Nullable ExpectedArrival arrival) {
        return new StationStatus(
                station,
                heard,
                number,
                missingRanges,
                missing,
                agreement,
                openReceipts,
                withheldBy,
                withheldFrom,
                newest,
                arrival);
    }

    /** Returns whether its next bundle should come before the running day ends. */
    public boolean isExpectedTonight() {
        return expected != null && expected.isTonight();
    }

    /** Returns how long nothing was heard of it; null if nothing ever was. */
    public @Nullable Duration silent(Instant now) {
        return heard == null ? null : Duration.between(heard, now);
    }

    /** Returns whether the station has to be asked about its day. */
    public boolean isDayOpen() {
        return day != null && day.state().isOpen();
    }

    /** Returns the missing ranges in one line, with an ellipsis if there are more. */
    public String missingText() {
        String named = String.join(", ", missingRanges);
        return missingRanges.size() == MAX_RANGES ? named + ", …" : named;
    }
}
