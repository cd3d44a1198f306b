package rubezh.register.view;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.SummarySelection;

/**
 * View of the list that an officer saved under a name. It holds conditions, no records.
 *
 * @param id id of the view
 * @param name name given by the officer
 * @param search search text, may be empty
 * @param preset name of the preset filter it starts from
 * @param from first day of the period, or null
 * @param to last day of the period, or null
 * @param codes accepted codes by field path
 * @param counted cases of a period as summaries select them, the base of a figure; null for all
 * @param order what the rows are sorted by, see {@code Query.order}; null for time
 * @param descending whether the greatest value comes first
 * @param columns ids of the columns shown, in display order
 * @param analysis what a table of the analysis shows, by name; null for a view of the list
 */
public record SavedView(
        UUID id,
        String name,
        String search,
        String preset,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Set<String>> codes,
        @Nullable SummarySelection counted,
        @Nullable String order,
        boolean descending,
        List<String> columns,
        @Nullable Map<String, String> analysis) {
    /** Preset of the views of the analysis, which programs before it take for one of a newer. */
    public static final String ANALYSIS = "ANALYSIS";

    /** Creates a view of the list. */
    public SavedView(
            UUID id,
            String name,
            String search,
            String preset,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<String, Set<String>> codes,
            @Nullable SummarySelection counted,
            @Nullable String order,
            boolean descending,
            List<String> columns) {
        this(id, name, search, preset, from, to, codes, counted, order, descending, columns, null);
    }

    public SavedView {
        var copy = new LinkedHashMap<String, Set<String>>();
        codes.forEach((path, values) -> copy.put(path, new LinkedHashSet<>(values)));
        codes = copy;
        columns = List.copyOf(columns);
        analysis = analysis == null ? null : Map.copyOf(analysis);
    }

    /** Returns whether it is one of the analysis, and none of the list. */
    public boolean isOfAnalysis() {
        return analysis != null;
    }

    /** Returns whether another view shows the same, whatever it is called. */
    public boolean showsSameAs(SavedView other) {
        return renamed(id, name).equals(other.renamed(id, name));
    }

    /** Returns the same view with another identity. */
    public SavedView renamed(UUID newId, String newName) {
        return new SavedView(
                newId,
                newName,
                search,
                preset,
                from,
                to,
                codes,
                counted,
                order,
                descending,
                columns,
                analysis);
    }
}
