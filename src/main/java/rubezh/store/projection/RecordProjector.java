package rubezh.store.projection;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SeizureRow;
import rubezh.register.StoredPackage;
import rubezh.register.review.ReviewLog;
import rubezh.register.review.ReviewState;
import rubezh.register.review.ReviewSummary;
import rubezh.register.severity.StationRules;
import rubezh.security.InstallationLookup;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.shape.RecordParseResult;
import rubezh.store.file.StoreConfig;

/** Projection of a record from its revisions. Thread-safe. */
public final class RecordProjector {
    /** Order of revisions that does not depend on their arrival. */
    private static final Comparator<Revision> EARLIEST_FIRST =
            Comparator.comparing(
                            (Revision revision) -> revision.act().at(),
                            OffsetDateTime.timeLineOrder())
                    .thenComparing(revision -> revision.id().hex());

    private final ReferenceData reference;
    private final CodeListLoader codeLists;
    private final SearchText searchText;
    private final StationRules rules;
    private final InstallationLookup installations;
    private final GrantSource grants;
    private volatile Authority authority;
    private volatile String headquarters;

    public RecordProjector(
            StoreConfig config,
            Station station,
            StationRules stationRules,
            InstallationLookup lookup,
            GrantSource source) {
        this.installations = lookup;
        this.grants = source;
        this.authority = new Authority(lookup.remembering(), source).remembering();
        this.headquarters = lookup.headquarters().orElse("");
        this.codeLists = new CodeListLoader(config.reference(), config.clock(), station);
        this.reference = config.reference();
        this.searchText = new SearchText(config.reference());
        this.rules = stationRules;
    }

    /** Returns the rules by which rows count violations. */
    public StationRules rules() {
        return rules;
    }

    /** Returns the code lists by whose labels lists are sorted. */
    public ReferenceData reference() {
        return reference;
    }

    /** Returns what puts changes of code lists into effect. */
    public CodeListLoader codeLists() {
        return codeLists;
    }

    /**
     * Asks anew who the signers of revisions are, and what stations gave each other.
     *
     * @return whether another station is headquarters now, so that other revisions count
     */
    public boolean forgetInstallations() {
        String before = headquarters;
        headquarters = installations.headquarters().orElse("");
        authority = new Authority(installations.remembering(), grants).remembering();
        boolean changed = !before.equals(headquarters);
        if (changed) {
            codeLists.forgetDay();
        }
        return changed;
    }

    /** Returns the code of the station that is headquarters; empty if none is. */
    public String headquarters() {
        return headquarters;
    }

    /** Returns who the signers of revisions are. */
    public InstallationLookup installations() {
        return installations;
    }

    /** Returns whose word counts. */
    public Authority authority() {
        return authority;
    }

    /** Uses the code lists as they are now; call it when one has changed. */
    public void forgetLabels() {
        searchText.forgetLabels();
    }

    /**
     * Returns the rows of a record; empty if it is not a seizure.
     *
     * @param entries its revisions
     * @param reviews those of its review record
     * @param counts violations counted before, by the revision that states the seizure
     */
    public Optional<ProjectedRecord> project(
            List<StoredRevision> entries,
            List<StoredRevision> reviews,
            Map<RevisionId, ViolationCounts> counts) {
        List<Revision> all = entries.stream().map(StoredRevision::revision).toList();
        return all.stream().anyMatch(one -> RecordKind.SEIZURE.isOf(one))
                ? Optional.of(projected(all, reviews, counts))
                : Optional.empty();
    }

    /** Returns the start of the seizure, or else the time of the earliest revision. */
    private static long moment(Seizure seizure, List<Revision> revisions) {
        OffsetDateTime start = seizure.event().start();
        return (start == null ? first(revisions).act().at() : start).toEpochSecond();
    }

    private static Revision first(List<Revision> revisions) {
        return Collections.min(revisions, EARLIEST_FIRST);
    }

    private ProjectedRecord projected(
            List<Revision> all,
            List<StoredRevision> reviews,
            Map<RevisionId, ViolationCounts> counts) {
        List<Revision> known = RevisionMerger.ofKind(all, RecordKind.SEIZURE.name());
        List<Revision> counting = authority.counting(known);
        List<Revision> revisions = counting.isEmpty() ? known : counting;
        RecordView view = RevisionMerger.view(revisions);
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(view.body());
        ReviewState review =
                ReviewState.of(reviewLog(reviews, known), result.record(), view, revisions);
        Seizure seizure = review.withStatus(result.record());
        boolean asStated = seizure.header().status() == result.record().header().status();
        ViolationCounts violations = violations(view, seizure, asStated ? counts : Map.of());
        int unreadable = result.problems().size();
        Set<ExclusionReason> marks =
                OpenRecord.marks(
                        !counting.isEmpty(),
                        revisions.stream().allMatch(RevisionLine::isSupported),
                        unreadable + violations.invalidating() > 0);
        String author = first(revisions).act().author();
        return new ProjectedRecord(
                view.recordId(),
                moment(seizure, revisions),
                main(seizure),
                items(seizure),
                SortColumn.values(seizure, view.voided()),
                indicators(view, seizure.header(), unreadable, violations, marks)
                        .with(flags(all, known)),
                ReviewSummary.of(review, revisions, view.heads(), author),
                SignerCodec.of(known),
                author,
                lists(view, seizure),
                searchText.words(seizure),
                SearchText.plates(seizure),
                SimilarityKeys.indexKeys(seizure));
    }

    private ReviewLog reviewLog(List<StoredRevision> reviews, List<Revision> known) {
        return reviews.isEmpty()
                ? ReviewLog.EMPTY
                : ReviewLog.of(
                        authority.counting(RecordKind.REVIEW, reviews), authority.reviewers(known));
    }

    private static List<@Nullable Object> main(Seizure seizure) {
        var values = new ArrayList<@Nullable Object>(ProjectionColumns.MAIN.size());
        var cursor = new FieldCursor(seizure);
        for (ProjectionColumns.Column column : ProjectionColumns.MAIN_COLUMNS) {
            values.add(
                    column.field().list()
                            ? list(column, seizure)
                            : plain(cursor.get(column.access())));
        }
        return values;
    }

    private static @Nullable Object list(ProjectionColumns.Column column, Seizure seizure) {
        List<Object> found = values(column, seizure);
        List<Object> values = found.size() < 2 ? found : found.stream().distinct().toList();
        return !values.isEmpty() && column.field().type() == LineRef.class
                ? LineNameCodec.of(seizure, values)
                : plain(values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.isEmpty() -> null;
            case List<?> list ->
                    list.stream()
                            .map(one -> LeafCodec.toPlain(one).toString())
                            .collect(Collectors.joining(" "));
            default -> LeafCodec.toPlain(value);
        };
    }

    private static String items(Seizure seizure) {
        return seizure.items().stream()
                .map(item ->
                        text(item.substance())
                                + "|"
                                + text(item.amount())
                                + (item.isTrace() ? "|T" : ""))
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Returns known counts, unless a second head has been added to the revision meanwhile. */
    private ViolationCounts violations(
            RecordView view, Seizure seizure, Map<RevisionId, ViolationCounts> counts) {
        ViolationCounts known =
                view.heads().size() == 1 ? counts.get(view.heads().getFirst()) : null;
        return known == null ? ViolationCounts.of(seizure, rules.apply(seizure)) : known;
    }

    private Set<RecordFlag> flags(List<Revision> all, List<Revision> known) {
        var flags = EnumSet.noneOf(RecordFlag.class);
        if (known.size() < all.size()) {
            flags.add(RecordFlag.OTHER_KIND);
        }
        if (known.size() > 1 && authority.hasOffers(known)) {
            flags.add(RecordFlag.OFFERED);
        }
        return flags;
    }

    private static SeizureRow.Indicators indicators(
            RecordView view,
            CaseHeader header,
            int unreadable,
            ViolationCounts violations,
            Set<ExclusionReason> marks) {
        return new SeizureRow.Indicators(
                view.voided(),
                OpenRecord.exclusions(view, header, marks),
                unreadable + violations.stops(),
                violations.questions(),
                Set.of());
    }

    private static Map<String, List<List<@Nullable Object>>> lists(
            RecordView view, Seizure seizure) {
        var lists = new HashMap<String, List<List<@Nullable Object>>>();
        for (ProjectionColumns.Column column : ProjectionColumns.SINGLE_VALUED) {
            if (column.field().list()) {
                var rows = new ArrayList<List<@Nullable Object>>();
                values(column, seizure)
                        .forEach(one -> rows.add(List.of(LeafCodec.toPlain(one).toString())));
                lists.put(column.field().path(), rows);
            }
        }
        ProjectionColumns.LINE_LISTS.forEach((name, list) -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            list.of(seizure).forEach(line -> rows.add(line(list, (Record) line)));
            lists.put(name, rows);
        });
        var stored = new ArrayList<List<@Nullable Object>>();
        StoredPackage.of(view.recordId(), seizure)
                .forEach(one ->
                        stored.add(Arrays.asList(one.seal(), plain(one.since()), one.place())));
        lists.put(ProjectionSchema.IN_STORE, stored);
        lists.put(ProjectionSchema.LEFT_STORE, leftStore(seizure));
        lists.put(MarkRows.TABLE, MarkRows.of(seizure));
        lists.put(HeadRows.TABLE, HeadRows.of(seizure, view));
        return lists;
    }

    /**
     * Returns since when the sealed packages are in store no more; none if they are, or none was.
     */
    private static List<List<@Nullable Object>> leftStore(Seizure seizure) {
        boolean sealed =
                seizure.evidence().packages().stream()
                        .anyMatch(one -> !StockedPackage.seal(one).isEmpty());
        return StockedPackage.leftAt(seizure)
                .filter(_ -> sealed)
                .map(at -> List.<List<@Nullable Object>>of(List.of(at.toEpochSecond())))
                .orElse(List.of());
    }

    /** Returns the values of a field that has several, those of its further lines last. */
    private static List<Object> values(ProjectionColumns.Column column, Seizure seizure) {
        var values = new ArrayList<Object>();
        addAll(values, column.access().get(seizure));
        ProjectionColumns.Further further = ProjectionColumns.FURTHER.get(column.field().path());
        if (further != null) {
            for (Object line : further.list().of(seizure)) {
                addAll(values, further.column().access().get((Record) line));
            }
        }
        return values;
    }

    private static void addAll(List<Object> values, @Nullable Object found) {
        if (found instanceof List<?> several) {
            values.addAll(several);
        }
    }

    private static List<@Nullable Object> line(ProjectionColumns.LineList list, Record line) {
        var values = new ArrayList<@Nullable Object>();
        var cursor = new FieldCursor(line);
        for (ProjectionColumns.Column column : list.columns()) {
            addLineValue(values, column.field(), cursor.get(column.access()));
        }
        if (line instanceof SeizedItem item) {
            values.add(item.nameInClass().isEmpty() ? null : item.nameInClass());
            values.addAll(count(item));
        }
        return values;
    }

    /** Returns the values of {@link ProjectionColumns#COUNT}. */
    private static List<@Nullable Object> count(SeizedItem item) {
        return item.count()
                .map(count ->
                        Arrays.<@Nullable Object>asList(
                                count.base(),
                                count.dimension().toString(),
                                item.amount() == null ? 0 : 1))
                .orElseGet(() -> Arrays.asList(null, null, null));
    }

    private static void addLineValue(
            List<@Nullable Object> values, Field field, @Nullable Object value) {
        if (field.type() == Amount.class) {
            var quantity = value instanceof Amount amount ? amount.quantity() : null;
            values.add(quantity == null ? null : quantity.dimension().toString());
            values.add(quantity == null ? null : quantity.base());
        } else {
            values.add(plain(value));
        }
    }
}
