package rubezh.dashboard;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.SummaryPeriod;

/**
 * What an analysis is of.
 *
 * <pre>{@code
 * var request = new AnalysisRequest(SUBSTANCE, MONTH, year, year.shifted(-1), Map.of());
 * Analysis analysis = service.read(request);
 * }</pre>
 *
 * @param rows what the rows are
 * @param columns what the columns are
 * @param period the period
 * @param compared what it is compared with; null for nothing
 * @param only codes that a case must have one of, by axes that are fields; none for all cases
 */
public record AnalysisRequest(
        AnalysisAxis rows,
        AnalysisAxis columns,
        SummaryPeriod period,
        @Nullable SummaryPeriod compared,
        Map<AnalysisAxis, Set<String>> only) {
    public AnalysisRequest {
        var copy = new TreeMap<AnalysisAxis, Set<String>>();
        only.forEach((axis, codes) -> {
            if (axis.field().isEmpty()) {
                throw new IllegalArgumentException("no field: " + axis);
            }
            copy.put(axis, Collections.unmodifiableSet(new TreeSet<>(codes)));
        });
        only = Collections.unmodifiableMap(copy);
    }
}
