package rubezh.domain.summary;

import java.math.BigInteger;
import rubezh.domain.operation.OperationIndicator;

/**
 * What stations reported of one indicator.
 *
 * @param indicator the indicator
 * @param sum sum of all reports
 * @param days days with a report
 * @param reports reports, one for each station and day
 * @param records checks without result that have a record of their own; 0 for other indicators
 */
public record IndicatorFact(
        OperationIndicator indicator, long sum, int days, int reports, long records) {
    /** Largest sum; far beyond any real one, so that records may be added and means computed. */
    public static final BigInteger LARGEST = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    /** Returns the sum of reports and records. */
    public long total() {
        return sum + records;
    }

    /** Returns the mean of a day on which anything was reported, rounded half up; 0 without one. */
    public long mean() {
        return days == 0 ? 0 : Math.floorDiv(2 * sum + days, 2L * days);
    }
}
