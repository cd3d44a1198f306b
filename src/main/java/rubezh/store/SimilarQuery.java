package rubezh.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.CaseTerm.CaseRelation;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Likeness;
import rubezh.register.Query;
import rubezh.register.Row;
import rubezh.register.Similar;

/**
 * Finds cases that share traits with a seizure: one look into the index for each trait. Row ids
 * follow time, so that a limit in time is a limit of the look.
 */
final class SimilarQuery {
    /** Two amounts are alike if they differ by a fiftieth of the greater at most: 2 %. */
    private static final BigInteger PART = BigInteger.valueOf(50);

    private static final Map<Likeness, Duration> WITHIN = new EnumMap<>(Likeness.class);

    static {
        WITHIN.put(Likeness.SAME_PLATE, Duration.ofHours(48));
        WITHIN.put(Likeness.SAME_EVENT, Duration.ofHours(2));
    }

    private static final Comparator<Map.Entry<Long, List<Similar.Shared>>> MOST_ALIKE =
            Comparator.comparing((Map.Entry<Long, List<Similar.Shared>> e) ->
                            e.getValue().getFirst().likeness())
                    .thenComparing(e -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    /** More than fifty with one and the same trait say nothing more. */
    private static final String LOOK =
            """
            SELECT t.seizure, s.items FROM traits t CROSS JOIN seizure s ON s.rowid = t.seizure
            WHERE t.key = ? AND t.seizure BETWEEN ? AND ? AND s.cancelled = 0 AND s.record_id <> ?
                AND coalesce(s.start_at, ?) BETWEEN ? AND ?
            ORDER BY t.seizure DESC LIMIT 50\
            """;

    private static final long LEAST = Long.MIN_VALUE;
    private static final long MOST = Long.MAX_VALUE;

    private final Connection connection;
    private final UUID self;
    private final Seizure seizure;
    private final long spill;

    SimilarQuery(Connection connection, UUID self, Seizure seizure) throws SQLException {
        this.connection = connection;
        this.self = self;
        this.seizure = seizure;
        this.spill = ProjectionSchema.spill(connection);
    }

    List<Similar> read() throws SQLException {
        var found = new HashMap<Long, List<Similar.Shared>>();
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            for (Traits.Trait trait : Traits.sought(seizure)) {
                look(look, trait, found);
            }
        }
        found.values().forEach(SimilarQuery::tidy);
        List<Map.Entry<Long, List<Similar.Shared>>> best =
                found.entrySet().stream().sorted(MOST_ALIKE).limit(Similar.MOST).toList();
        List<Long> ids = best.stream().map(Map.Entry::getKey).toList();
        List<Row> rows = new Search(connection, Query.ALL).rows(ids);
        Set<Long> apart = saidBy(CaseRelation.DIFFERENT);
        Set<Long> together = saidBy(CaseRelation.RELATED);
        var similar = new ArrayList<Similar>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CaseRelation said = said(rows.get(i), ids.get(i), apart, together);
            similar.add(new Similar(rows.get(i), best.get(i).getValue(), said));
        }
        return similar;
    }

    private void look(
            PreparedStatement look, Traits.Trait trait, Map<Long, List<Similar.Shared>> found)
            throws SQLException {
        if (!bind(look, trait)) {
            return;
        }
        var shared = new Similar.Shared(trait.likeness(), trait.pointer(), trait.said());
        try (ResultSet rows = look.executeQuery()) {
            while (rows.next()) {
                if (isAsMuch(trait.substance(), rows.getString(2))) {
                    found.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(shared);
                }
            }
        }
    }

    /** Says whether there is anything to look for: a limit in time needs a time. */
    private boolean bind(PreparedStatement look, Traits.Trait trait) throws SQLException {
        Duration within = WITHIN.get(trait.likeness());
        OffsetDateTime start = seizure.event().start();
        if (within == null) {
            Connections.bind(look, trait.key(), LEAST, MOST, me(), MOST, LEAST, MOST);
            return true;
        }
        if (start == null) {
            return false;
        }
        long from = start.minus(within).toEpochSecond();
        long to = start.plus(within).toEpochSecond();
        long last = RowIds.last(RowIds.first(to)) + spill;
        Connections.bind(look, trait.key(), RowIds.first(from), last, me(), from - 1, from, to);
        return true;
    }

    private byte[] me() {
        return Bytes.of(self);
    }

    /** Says whether both have as much of a substance, in at least one kind of measurement. */
    private boolean isAsMuch(@Nullable Substance substance, String items) {
        if (substance == null) {
            return true;
        }
        var here = new HashMap<Dimension, BigInteger>();
        for (SeizedItem item : seizure.items()) {
            add(here, substance, item.substance(), item.amount());
        }
        var there = new HashMap<Dimension, BigInteger>();
        for (Row.Item item : Search.items(items)) {
            add(there, substance, item.substance(), item.amount());
        }
        return here.entrySet().stream()
                .anyMatch(e ->
                        there.containsKey(e.getKey())
                                && isAlike(
                                        e.getValue(),
                                        Objects.requireNonNull(there.get(e.getKey()))));
    }

    private static void add(
            Map<Dimension, BigInteger> sums,
            Substance wanted,
            @Nullable Substance substance,
            @Nullable Amount amount) {
        if (wanted.equals(substance) && amount != null) {
            BigInteger base = BigInteger.valueOf(amount.quantity().base());
            sums.merge(amount.quantity().dimension(), base, BigInteger::add);
        }
    }

    private static boolean isAlike(BigInteger one, BigInteger other) {
        return one.subtract(other).abs().multiply(PART).compareTo(one.max(other)) <= 0;
    }

    /**
     * Puts the weightiest first, each once; the name of a person whose document is the same adds
     * nothing.
     */
    private static void tidy(List<Similar.Shared> shared) {
        var known = new HashSet<String>();
        for (Similar.Shared one : shared) {
            if (one.likeness() == Likeness.SAME_DOCUMENT) {
                known.add(one.pointer().replace("/identity/number", "/surname"));
            }
        }
        var told = new HashSet<Similar.Shared>();
        shared.removeIf(one -> {
            boolean idle = one.likeness() == Likeness.SIMILAR_NAME && known.contains(one.pointer());
            return idle || !told.add(one);
        });
        shared.sort(Comparator.comparing(Similar.Shared::likeness));
    }

    private @Nullable CaseRelation said(Row row, long rowId, Set<Long> apart, Set<Long> together) {
        String number = row.get("header.number", String.class).orElse("");
        for (RelatedCase related : seizure.proceedings().related()) {
            if (number.equals(related.number()) && related.relation() != null) {
                return related.relation();
            }
        }
        if (apart.contains(rowId)) {
            return CaseRelation.DIFFERENT;
        }
        return together.contains(rowId) ? CaseRelation.RELATED : null;
    }

    /** Returns which cases say something of this one. */
    private Set<Long> saidBy(CaseRelation relation) throws SQLException {
        String number = seizure.header().number();
        return number == null
                ? Set.of()
                : Set.copyOf(
                        Connections.query(
                                connection,
                                "SELECT seizure FROM traits WHERE key = ?",
                                row -> row.getLong(1),
                                Traits.relation(relation.code(), number)));
    }
}
