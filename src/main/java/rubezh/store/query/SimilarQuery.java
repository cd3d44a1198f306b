package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

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
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.SimilarityReason;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RowIds;
import rubezh.store.projection.SimilarityKeys;

/**
 * Finds cases that share traits with a seizure: one look into the index for each trait. Row ids
 * follow time, so that a limit in time is a limit of the look.
 */
final class SimilarQuery {
    /** Two amounts are alike if they differ by a fiftieth of the greater at most: 2 %. */
    private static final BigInteger TOLERANCE_DIVISOR = BigInteger.valueOf(50);

    private static final Map<SimilarityReason, Duration> WITHIN =
            new EnumMap<>(SimilarityReason.class);

    static {
        WITHIN.put(SimilarityReason.SAME_PLATE, Duration.ofHours(48));
        WITHIN.put(SimilarityReason.SAME_EVENT, Duration.ofHours(2));
    }

    private static final Comparator<Map.Entry<Long, List<SimilarCase.SharedValue>>> MOST_ALIKE =
            Comparator.comparing((Map.Entry<Long, List<SimilarCase.SharedValue>> e) ->
                            e.getValue().getFirst().reason())
                    .thenComparing(e -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    /** More than fifty with one and the same trait say nothing more. */
    private static final String FIND =
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

    List<SimilarCase> read() throws SQLException {
        var found = new HashMap<Long, List<SimilarCase.SharedValue>>();
        try (PreparedStatement look = connection.prepareStatement(FIND)) {
            for (SimilarityKeys.SimilarityKey key : SimilarityKeys.searchKeys(seizure)) {
                find(look, key, found);
            }
        }
        found.values().forEach(SimilarQuery::removeDuplicates);
        List<Map.Entry<Long, List<SimilarCase.SharedValue>>> best =
                found.entrySet().stream().sorted(MOST_ALIKE).limit(SimilarCase.MOST).toList();
        List<Long> ids = best.stream().map(Map.Entry::getKey).toList();
        List<SeizureRow> rows = new SearchQuery(connection, Query.ALL).rows(ids);
        Set<Long> apart = rowsRelatedAs(CaseRelation.DIFFERENT);
        Set<Long> together = rowsRelatedAs(CaseRelation.RELATED);
        var similar = new ArrayList<SimilarCase>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CaseRelation said = relationTo(rows.get(i), ids.get(i), apart, together);
            similar.add(new SimilarCase(rows.get(i), best.get(i).getValue(), said));
        }
        return similar;
    }

    private void find(
            PreparedStatement look,
            SimilarityKeys.SimilarityKey key,
            Map<Long, List<SimilarCase.SharedValue>> found)
            throws SQLException {
        if (!bind(look, key)) {
            return;
        }
        var value = new SimilarCase.SharedValue(key.reason(), key.pointer(), key.value());
        try (ResultSet rows = look.executeQuery()) {
            while (rows.next()) {
                if (hasSimilarAmount(key.substance(), rows.getString(2))) {
                    found.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(value);
                }
            }
        }
    }

    /** Says whether there is anything to look for: a limit in time needs a time. */
    private boolean bind(PreparedStatement look, SimilarityKeys.SimilarityKey key)
            throws SQLException {
        Duration within = WITHIN.get(key.reason());
        OffsetDateTime start = seizure.event().start();
        if (within == null) {
            Connections.bind(look, key.key(), LEAST, MOST, ownId(), MOST, LEAST, MOST);
            return true;
        }
        if (start == null) {
            return false;
        }
        long from = start.minus(within).toEpochSecond();
        long to = start.plus(within).toEpochSecond();
        long last = RowIds.lastOfMinute(RowIds.firstOfMinute(to)) + spill;
        Connections.bind(
                look, key.key(), RowIds.firstOfMinute(from), last, ownId(), from - 1, from, to);
        return true;
    }

    private byte[] ownId() {
        return Bytes.of(self);
    }

    /** Says whether both have as much of a substance, in at least one kind of measurement. */
    private boolean hasSimilarAmount(@Nullable Substance substance, String items) {
        if (substance == null) {
            return true;
        }
        var here = new HashMap<Dimension, BigInteger>();
        for (SeizedItem item : seizure.items()) {
            add(here, substance, item.substance(), item.amount());
        }
        var there = new HashMap<Dimension, BigInteger>();
        for (SeizureRow.Item item : SearchQuery.items(items)) {
            add(there, substance, item.substance(), item.amount());
        }
        return here.entrySet().stream()
                .anyMatch(e ->
                        there.containsKey(e.getKey())
                                && isWithinTolerance(
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

    private static boolean isWithinTolerance(BigInteger one, BigInteger other) {
        return one.subtract(other).abs().multiply(TOLERANCE_DIVISOR).compareTo(one.max(other)) <= 0;
    }

    /**
     * Puts the weightiest first, each once; the name of a person whose document is the same adds
     * nothing.
     */
    private static void removeDuplicates(List<SimilarCase.SharedValue> shared) {
        var known = new HashSet<String>();
        for (SimilarCase.SharedValue one : shared) {
            if (one.reason() == SimilarityReason.SAME_DOCUMENT) {
                known.add(
                        one.pointer()
                                .replace(
                                        PARTIES_PERSONS_IDENTITY_NUMBER.in(""),
                                        PARTIES_PERSONS_SURNAME.in("")));
            }
        }
        var told = new HashSet<SimilarCase.SharedValue>();
        shared.removeIf(one -> {
            boolean idle =
                    one.reason() == SimilarityReason.SIMILAR_NAME && known.contains(one.pointer());
            return idle || !told.add(one);
        });
        shared.sort(Comparator.comparing(SimilarCase.SharedValue::reason));
    }

    private @Nullable CaseRelation relationTo(
            SeizureRow seizureRow, long rowId, Set<Long> apart, Set<Long> together) {
        String number = seizureRow.get(HEADER_NUMBER.path(), String.class).orElse("");
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
    private Set<Long> rowsRelatedAs(CaseRelation relation) throws SQLException {
        String number = seizure.header().number();
        return number == null
                ? Set.of()
                : Set.copyOf(
                        Connections.query(
                                connection,
                                "SELECT seizure FROM traits WHERE key = ?",
                                row -> row.getLong(1),
                                SimilarityKeys.relationKey(relation.code(), number)));
    }
}
