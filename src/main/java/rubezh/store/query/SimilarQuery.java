package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.ORIGIN_HASH;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_NUMBER;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SURNAME;

import module java.base;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.RelatedCase;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.RepeatedCase;
import rubezh.register.SeizureRow;
import rubezh.register.SimilarCase;
import rubezh.register.SimilarityReason;
import rubezh.store.file.Bytes;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.ProjectionSchema;
import rubezh.store.projection.RowIds;
import rubezh.store.projection.SimilarityKeys;

/**
 * Query of cases that share similarity keys with a seizure: one index lookup per key. Row ids
 * ascend with time, so a time limit is a range of row ids.
 */
final class SimilarQuery {
    /** Amounts are similar if they differ by at most one fiftieth (2 %) of the greater. */
    private static final BigInteger TOLERANCE_DIVISOR = BigInteger.valueOf(50);

    private static final Map<SimilarityReason, Duration> WITHIN =
            new EnumMap<>(SimilarityReason.class);

    static {
        WITHIN.put(SimilarityReason.SAME_PLATE, Duration.ofHours(48));
        WITHIN.put(SimilarityReason.SAME_EVENT, Duration.ofHours(2));
        WITHIN.put(SimilarityReason.SAME_ROUTE, Duration.ofDays(7));
    }

    private static final Comparator<Candidate> MOST_ALIKE =
            Comparator.comparing((Candidate c) -> c.shared().getFirst().reason())
                    .thenComparing(c -> -c.shared().size())
                    .thenComparing(Candidate::row, OrderedRow.OLDEST_FIRST.reversed());

    /** A case and the values it shares with the seizure. */
    private record Candidate(OrderedRow row, List<SimilarCase.SharedValue> shared) {}

    /** Lookup of one key, limited to the 50 newest cases. */
    private static final String FIND =
            """
            SELECT %1$s, s.items FROM traits t CROSS JOIN seizure s
            WHERE s.rowid = t.seizure AND t.key = ? AND t.seizure BETWEEN ? AND ? AND s.exclusions & %2$d = 0
                AND s.record_id <> ? AND s.moment BETWEEN ? AND ?
                AND (s."event.start" IS NOT NULL OR ? = 1)%3$s LIMIT 50\
            """
                    .formatted(
                            OrderedRow.COLUMNS,
                            ExclusionCodec.of(Set.of(ExclusionReason.CANCELLED)),
                            SortedQuery.order(List.of(), true));

    private static final String REPEATED =
            """
            SELECT s.%s, s.record_id, s.%s FROM traits t CROSS JOIN seizure s
            WHERE s.rowid = t.seizure AND t.key = ? AND s.exclusions & %d = 0 AND s.record_id <> ?
            ORDER BY t.seizure LIMIT 1\
            """
                    .formatted(
                            ProjectionColumns.quoted(HEADER_NUMBER.path()),
                            ProjectionColumns.quoted(ORIGIN_HASH.path()),
                            ExclusionCodec.of(Set.of(ExclusionReason.CANCELLED)));

    private static final long LEAST = Long.MIN_VALUE;
    private static final long MOST = Long.MAX_VALUE;

    private final SeizureRowReader reader;
    private final Connection connection;
    private final UUID self;
    private final Seizure seizure;
    private final long spill;

    SimilarQuery(Connection connection, UUID self, Seizure seizure, SeizureRowReader reader)
            throws SQLException {
        this.reader = reader;
        this.connection = connection;
        this.self = self;
        this.seizure = seizure;
        this.spill = spill();
    }

    private long spill() throws SQLException {
        return Connections.query(connection, ProjectionSchema.SPILL, row -> row.getLong(1)).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Returns the first case that a seizure may repeat. */
    static Optional<RepeatedCase> repeated(Connection connection, UUID self, Seizure seizure)
            throws SQLException {
        Optional<Long> key = SimilarityKeys.repeatKey(seizure);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return Connections.query(
                        connection, REPEATED, SimilarQuery::repeated, key.get(), Bytes.of(self))
                .stream()
                .findFirst();
    }

    private static RepeatedCase repeated(ResultSet row) throws SQLException {
        return new RepeatedCase(
                Bytes.uuid(row.getBytes(2)),
                Objects.toString(row.getString(1), ""),
                row.getString(3));
    }

    List<SimilarCase> read() throws SQLException {
        var found = new HashMap<Long, Candidate>();
        try (PreparedStatement lookup = connection.prepareStatement(FIND)) {
            for (SimilarityKeys.SimilarityKey key : SimilarityKeys.searchKeys(seizure)) {
                find(lookup, key, found);
            }
        }
        return found.isEmpty() ? List.of() : mostAlike(found);
    }

    private List<SimilarCase> mostAlike(Map<Long, Candidate> found) throws SQLException {
        found.values().forEach(candidate -> removeDuplicates(candidate.shared()));
        List<Candidate> best =
                found.values().stream().sorted(MOST_ALIKE).limit(SimilarCase.MAX_RESULTS).toList();
        List<Long> ids = best.stream().map(candidate -> candidate.row().rowId()).toList();
        List<SeizureRow> rows = reader.rows(ids);
        Set<Long> differentRows = rowsRelatedAs(CaseRelation.DIFFERENT);
        Set<Long> relatedRows = rowsRelatedAs(CaseRelation.RELATED);
        var similar = new ArrayList<SimilarCase>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CaseRelation relation = relationTo(rows.get(i), ids.get(i), differentRows, relatedRows);
            similar.add(new SimilarCase(rows.get(i), best.get(i).shared(), relation));
        }
        return similar;
    }

    private void find(
            PreparedStatement lookup, SimilarityKeys.SimilarityKey key, Map<Long, Candidate> found)
            throws SQLException {
        if (!bind(lookup, key)) {
            return;
        }
        var value = new SimilarCase.SharedValue(key.reason(), key.pointer(), key.value());
        try (ResultSet rows = lookup.executeQuery()) {
            while (rows.next()) {
                if (hasSimilarAmount(key.substance(), rows.getString(5))) {
                    OrderedRow row = OrderedRow.read(rows);
                    found.computeIfAbsent(row.rowId(), _ -> new Candidate(row, new ArrayList<>()))
                            .shared()
                            .add(value);
                }
            }
        }
    }

    /**
     * Binds the parameters of a lookup; returns false if a time limit applies and the seizure has
     * no time.
     */
    private boolean bind(PreparedStatement lookup, SimilarityKeys.SimilarityKey key)
            throws SQLException {
        Duration within = WITHIN.get(key.reason());
        OffsetDateTime start = seizure.event().start();
        if (within == null) {
            Parameters.bind(lookup, key.key(), LEAST, MOST, ownId(), LEAST, MOST, 1);
            return true;
        }
        if (start == null) {
            return false;
        }
        long from = start.minus(within).toEpochSecond();
        long to = start.plus(within).toEpochSecond();
        long last = RowIds.lastOfMinute(RowIds.firstOfMinute(to)) + spill;
        Parameters.bind(lookup, key.key(), RowIds.firstOfMinute(from), last, ownId(), from, to, 0);
        return true;
    }

    private byte[] ownId() {
        return Bytes.of(self);
    }

    /** Returns whether both cases have similar amounts of a substance in at least one dimension. */
    private boolean hasSimilarAmount(@Nullable Substance substance, String items) {
        if (substance == null) {
            return true;
        }
        var sums = new HashMap<Dimension, BigInteger>();
        for (SeizedItem item : seizure.items()) {
            add(sums, substance, item.substance(), item.amount());
        }
        var otherSums = new HashMap<Dimension, BigInteger>();
        for (SeizureRow.Item item : SeizureRowReader.items(items)) {
            add(otherSums, substance, item.substance(), item.amount());
        }
        return sums.entrySet().stream()
                .anyMatch(e ->
                        otherSums.containsKey(e.getKey())
                                && isWithinTolerance(
                                        e.getValue(),
                                        Objects.requireNonNull(otherSums.get(e.getKey()))));
    }

    private static void add(
            Map<Dimension, BigInteger> sums,
            Substance requested,
            @Nullable Substance substance,
            @Nullable Amount amount) {
        if (requested.equals(substance) && amount != null) {
            BigInteger base = BigInteger.valueOf(amount.quantity().base());
            sums.merge(amount.quantity().dimension(), base, BigInteger::add);
        }
    }

    private static boolean isWithinTolerance(BigInteger one, BigInteger other) {
        return one.subtract(other).abs().multiply(TOLERANCE_DIVISOR).compareTo(one.max(other)) <= 0;
    }

    /**
     * Sorts shared values by weight and removes duplicates, and the name of a person whose document
     * matches as well.
     */
    private static void removeDuplicates(List<SimilarCase.SharedValue> shared) {
        var sameDocument = new HashSet<String>();
        for (SimilarCase.SharedValue one : shared) {
            if (one.reason() == SimilarityReason.SAME_DOCUMENT) {
                sameDocument.add(
                        one.pointer()
                                .replace(
                                        PARTIES_PERSONS_IDENTITY_NUMBER.in(""),
                                        PARTIES_PERSONS_SURNAME.in("")));
            }
        }
        var seen = new HashSet<SimilarCase.SharedValue>();
        shared.removeIf(one -> {
            boolean redundant =
                    one.reason() == SimilarityReason.SIMILAR_NAME
                            && sameDocument.contains(one.pointer());
            return redundant || !seen.add(one);
        });
        shared.sort(Comparator.comparing(SimilarCase.SharedValue::reason));
    }

    private @Nullable CaseRelation relationTo(
            SeizureRow seizureRow, long rowId, Set<Long> differentRows, Set<Long> relatedRows) {
        String number = seizureRow.get(HEADER_NUMBER, String.class).orElse("");
        for (RelatedCase related : seizure.proceedings().related()) {
            if (number.equals(related.number()) && related.relation() != null) {
                return related.relation();
            }
        }
        if (differentRows.contains(rowId)) {
            return CaseRelation.DIFFERENT;
        }
        return relatedRows.contains(rowId) ? CaseRelation.RELATED : null;
    }

    /** Returns the cases that declare a relation to this one. */
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
