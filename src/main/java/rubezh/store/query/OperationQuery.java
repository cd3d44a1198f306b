package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_KIND;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DEPARTURE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_DESTINATION;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.PeriodFigures.GoodsKey;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.Tally;
import rubezh.register.Query;
import rubezh.register.operation.OperationFigures;
import rubezh.register.operation.OperationFigures.GoalFigures;
import rubezh.store.file.Connections;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;

/**
 * Query of the figures of an operation. It goes through the main table once, however many goals
 * there are, and then through the goods of the cases that count.
 */
final class OperationQuery {
    private static final Set<Set<ExclusionReason>> NO_SEIZURES =
            Set.of(Set.of(ExclusionReason.NEGATIVE), Set.of(ExclusionReason.MESSAGE));

    private final Connection connection;
    private final Query query;
    private final SortedMap<ExclusionReason, Long> exclusions = new TreeMap<>();
    private final SortedMap<String, Long> messages = new TreeMap<>();
    private final List<CountedCase> cases = new ArrayList<>();

    /**
     * A case that counts.
     *
     * @param row its row
     * @param route codes of direction, departure and destination; null for none
     * @param cases number of cases that it counts as
     */
    private record CountedCase(long row, @Nullable String[] route, long cases) {}

    OperationQuery(Connection connection, SummaryPeriod period) {
        this.connection = connection;
        this.query = Query.ALL.of(SummarySelection.of(period));
    }

    OperationFigures read(List<OperationGoal> goals) throws SQLException {
        readRecords();
        var figures = new ArrayList<GoalFigures>();
        Map<List<Long>, List<Tally<GoodsKey>>> goods = new HashMap<>();
        for (OperationGoal goal : goals) {
            List<CountedCase> found = onRoute(goal);
            List<Long> rows = found.stream().map(CountedCase::row).toList();
            switch (goal.measure()) {
                case QUANTITY -> {
                    if (!goods.containsKey(rows)) {
                        goods.put(rows, new GoodsQuery(connection, rows).byArticle());
                    }
                    figures.add(new GoalFigures(0, goods.getOrDefault(rows, List.of())));
                }
                case CASES -> figures.add(new GoalFigures(cases(goal, found, rows), List.of()));
                case INDICATOR -> figures.add(new GoalFigures(0, List.of()));
            }
        }
        List<Long> all = cases.stream().map(CountedCase::row).toList();
        return new OperationFigures(
                sum(cases.stream()),
                cases.size(),
                exclusions,
                messages,
                new GoodsQuery(connection, all).bySubstance(),
                figures);
    }

    private void readRecords() throws SQLException {
        var condition = new SqlCondition(query);
        String columns =
                Stream.of(HEADER_KIND, EVENT_DIRECTION, ROUTE_DEPARTURE, ROUTE_DESTINATION)
                        .map(FieldPath::path)
                        .map(path -> ", s." + ProjectionColumns.quoted(path))
                        .collect(Collectors.joining());
        Connections.query(
                connection,
                "SELECT s.rowid, %s%s, %s FROM seizure s WHERE %s"
                        .formatted(
                                ExclusionCodec.reasons(query),
                                columns,
                                SummaryCondition.CASES,
                                condition.sql()),
                row -> {
                    add(row);
                    return true;
                },
                condition.values().toArray());
    }

    private void add(ResultSet row) throws SQLException {
        Set<ExclusionReason> reasons = ExclusionCodec.reasons(row.getInt(2));
        String kind = row.getString(3);
        if (reasons.isEmpty()) {
            cases.add(
                    new CountedCase(
                            row.getLong(1),
                            new String[] {row.getString(4), row.getString(5), row.getString(6)},
                            row.getLong(7)));
        } else {
            exclusions.merge(reasons.iterator().next(), 1L, Long::sum);
        }
        if (kind != null && NO_SEIZURES.contains(reasons)) {
            messages.merge(kind, 1L, Long::sum);
        }
    }

    private List<CountedCase> onRoute(OperationGoal goal) {
        return cases.stream()
                .filter(one -> isSame(goal.direction(), one.route[0]))
                .filter(one -> isSame(goal.departure(), one.route[1]))
                .filter(one -> isSame(goal.destination(), one.route[2]))
                .toList();
    }

    private static boolean isSame(@Nullable Code wanted, @Nullable String found) {
        return wanted == null || wanted.code().equals(found);
    }

    private static long sum(Stream<CountedCase> cases) {
        return cases.mapToLong(CountedCase::cases).sum();
    }

    private long cases(OperationGoal goal, List<CountedCase> found, List<Long> rows)
            throws SQLException {
        return goal.substances().isEmpty()
                ? sum(found.stream())
                : new GoodsQuery(connection, rows)
                        .cases(goal.substances().stream().map(Code::code).toList());
    }
}
