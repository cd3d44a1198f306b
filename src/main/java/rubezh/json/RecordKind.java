package rubezh.json;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.named.NamedText;
import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.roster.InstallationRecord;
import rubezh.domain.roster.RosterRecord;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.NilReport;
import rubezh.domain.template.TemplateRecord;
import rubezh.domain.view.ViewRecord;
import rubezh.domain.watch.WatchEntry;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.shape.RecordShape;

/**
 * Kind of a record of the journal: its name, the schema that this program writes, its shape, and
 * which of its revisions mean something.
 *
 * <pre>{@code
 * Optional<Operation> operation = RecordKind.OPERATION.stated(revision);
 * }</pre>
 *
 * @see DerivedId
 * @param <R> the record type
 */
public final class RecordKind<R extends Record> {
    public static final RecordKind<Seizure> SEIZURE = anywhere("seizure", Seizure.class);

    public static final RecordKind<ReviewRecord> REVIEW =
            at(
                    "review",
                    ReviewRecord.class,
                    sheet -> Optional.ofNullable(sheet.seizure()).map(DerivedId::ofReview));

    public static final RecordKind<CodeListRecord> CODE_LIST =
            new RecordKind<>(
                    "code-list",
                    CodeListRecord.class,
                    (revision, _) -> DerivedId.codeList(revision.subject().recordId()).isPresent());

    public static final RecordKind<ViewRecord> VIEWS =
            at("views", ViewRecord.class, _ -> Optional.of(DerivedId.VIEWS));

    /** Roles that an officer has had. */
    public static final RecordKind<OfficerRecord> OFFICER =
            anywhere("officer", OfficerRecord.class);

    /**
     * Roster of headquarters. Earlier programs would take one without installations for an empty
     * one, and pass over another major version.
     */
    public static final RecordKind<RosterRecord> ROSTER =
            new RecordKind<>(
                    "roster",
                    2,
                    RosterRecord.class,
                    (revision, _) -> revision.subject().recordId().equals(DerivedId.ROSTER));

    /** Installation that the roster lists. */
    public static final RecordKind<InstallationRecord> INSTALLATION =
            at(
                    "installation",
                    InstallationRecord.class,
                    listed -> Optional.ofNullable(listed.replica()).map(DerivedId::ofInstallation));

    /** Receipt of a bundle, which nobody takes back. */
    public static final RecordKind<ReceiptRecord> RECEIPT =
            new RecordKind<>(
                    "receipt",
                    ReceiptRecord.class,
                    (revision, receipt) ->
                            revision.act().op() == RevisionKind.PUT
                                    && receipt.bundle() != null
                                    && DerivedId.ofReceipt(receipt.bundle())
                                            .equals(revision.subject().recordId()));

    /** Nil report, which a station gives for itself. */
    public static final RecordKind<NilReport> NIL_REPORT =
            new RecordKind<>(
                    "nil-report",
                    NilReport.class,
                    (revision, report) ->
                            report.station() != null
                                    && report.day() != null
                                    && report.station().equals(revision.act().station())
                                    && DerivedId.ofNilReport(report.station(), report.day())
                                            .equals(revision.subject().recordId()));

    /** What a station asked of others and gave them, which it writes for itself. */
    public static final RecordKind<GrantRecord> GRANT =
            new RecordKind<>(
                    "grant",
                    GrantRecord.class,
                    (revision, record) ->
                            record.station() != null
                                    && record.station().equals(revision.act().station())
                                    && DerivedId.ofGrants(record.station())
                                            .equals(revision.subject().recordId()));

    /** Template of a paper, which a station writes for itself. */
    public static final RecordKind<TemplateRecord> PAPER_TEMPLATE =
            new RecordKind<>(
                    "paper-template",
                    TemplateRecord.class,
                    (revision, record) ->
                            record.station() != null
                                    && record.paper() != null
                                    && record.station().equals(revision.act().station())
                                    && DerivedId.ofTemplate(record.station(), record.paper())
                                            .equals(revision.subject().recordId()));

    /** Mapping of foreign tables, which a station writes for itself. */
    public static final RecordKind<NamedText> TABLE_MAPPING =
            named("table-mapping", DerivedId::ofMapping);

    /** Layout of extracts, which a station writes for itself. */
    public static final RecordKind<NamedText> EXTRACT_LAYOUT =
            named("extract-layout", DerivedId::ofLayout);

    public static final RecordKind<Operation> OPERATION =
            at("operation", Operation.class, DerivedId::of);

    public static final RecordKind<OperationDay> OPERATION_DAY =
            at("operation-day", OperationDay.class, DerivedId::of);

    /** List of cases counted at a closing. */
    public static final RecordKind<ClosingPart> OPERATION_CLOSING =
            anywhere("operation-closing", ClosingPart.class);

    public static final RecordKind<WatchEntry> WATCH_ENTRY =
            anywhere("watch-entry", WatchEntry.class);

    /** Lists whose lines belong to whoever lists them: steps, changes, grants, shared views. */
    private static final Map<String, String> LINES_OF_AUTHORS =
            Map.of(
                    "review", "/steps/",
                    "operation", "/steps/",
                    "code-list", "/changes/",
                    "officer", "/grants/",
                    "grant", "/steps/",
                    "views", "/views/");

    /** Members of the body that the id of a record follows from. */
    private static final Map<String, List<String>> IDENTIFYING =
            Map.of(
                    "review", List.of("seizure"),
                    "operation", List.of("code"),
                    "operation-day", List.of("operation", "station", "day"),
                    "nil-report", List.of("station", "day"),
                    "grant", List.of("station"),
                    "paper-template", List.of("station", "paper"),
                    "table-mapping", List.of("station", "name"),
                    "extract-layout", List.of("station", "name"));

    private static final Map<String, RecordKind<?>> BY_NAME =
            Stream.of(
                            SEIZURE,
                            REVIEW,
                            CODE_LIST,
                            VIEWS,
                            OFFICER,
                            ROSTER,
                            INSTALLATION,
                            RECEIPT,
                            NIL_REPORT,
                            GRANT,
                            PAPER_TEMPLATE,
                            TABLE_MAPPING,
                            EXTRACT_LAYOUT,
                            OPERATION,
                            OPERATION_DAY,
                            OPERATION_CLOSING,
                            WATCH_ENTRY)
                    .collect(Collectors.toMap(RecordKind::name, kind -> kind));

    private final String name;
    private final int major;
    private final List<String> schemas;
    private final Class<R> type;
    private final BiPredicate<Revision, R> inPlace;

    /**
     * Made at the first use, as that takes a millisecond; made twice by two threads it is equal.
     */
    private @Nullable RecordShape<R> shape;

    /**
     * @param major version of the schema that this program writes; it reads those before too
     */
    private RecordKind(String name, int major, Class<R> type, BiPredicate<Revision, R> inPlace) {
        this.name = name;
        this.major = major;
        this.schemas =
                IntStream.rangeClosed(1, major).mapToObj(one -> name + "/" + one + ".").toList();
        this.type = type;
        this.inPlace = inPlace;
    }

    private RecordKind(String name, Class<R> type, BiPredicate<Revision, R> inPlace) {
        this(name, 1, type, inPlace);
    }

    private static <R extends Record> RecordKind<R> anywhere(String name, Class<R> type) {
        return new RecordKind<>(name, type, (_, _) -> true);
    }

    /** Returns a kind of texts that a station keeps under names and writes for itself. */
    private static RecordKind<NamedText> named(String name, BiFunction<String, String, UUID> id) {
        return new RecordKind<>(
                name,
                NamedText.class,
                (revision, record) ->
                        record.station() != null
                                && record.name() != null
                                && record.station().equals(revision.act().station())
                                && id.apply(record.station(), record.name())
                                        .equals(revision.subject().recordId()));
    }

    /** Returns a kind of records each at the id that follows from what it states. */
    private static <R extends Record> RecordKind<R> at(
            String name, Class<R> type, Function<R, Optional<UUID>> id) {
        return new RecordKind<>(
                name,
                type,
                (revision, record) ->
                        id.apply(record).filter(revision.subject().recordId()::equals).isPresent());
    }

    /** Returns whether this program can read the body of a revision, of whatever kind. */
    static boolean isSupported(Revision.Subject subject) {
        RecordKind<?> kind = BY_NAME.get(subject.kind());
        return kind != null && kind.supports(subject);
    }

    /** Returns the name that revisions have as their kind. */
    public String name() {
        return name;
    }

    public RecordShape<R> shape() {
        RecordShape<R> known = shape;
        if (known == null) {
            known = RecordShape.of(type);
            shape = known;
        }
        return known;
    }

    /** Returns the subject of a revision as this program writes it. */
    public Revision.Subject subject(UUID recordId) {
        return new Revision.Subject(recordId, name, name + "/" + major + ".0");
    }

    /** Returns whether a value is of the author of whatever revision lists it. */
    public boolean isOfItsAuthor(String pointer) {
        String lines = LINES_OF_AUTHORS.get(name);
        return lines != null && pointer.startsWith(lines);
    }

    /**
     * Returns the pointers of the values that the id of a record follows from; a revision that has
     * others means nothing there.
     */
    public List<String> identifying() {
        return IDENTIFYING.getOrDefault(name, List.of()).stream().map(one -> "/" + one).toList();
    }

    /** Returns whether a revision is of this kind, of whatever version. */
    public boolean isOf(Revision revision) {
        return revision.subject().kind().equals(name);
    }

    /**
     * Returns the revisions of this kind among those stored under a record id, with parents of this
     * kind.
     *
     * @see RevisionMerger#ofKind
     */
    public List<Revision> among(Collection<StoredRevision> stored) {
        return RevisionMerger.ofKind(stored.stream().map(StoredRevision::revision).toList(), name);
    }

    /** Returns whether a body is of this kind and of a version that this program reads. */
    public boolean supports(Revision.Subject subject) {
        return subject.kind().equals(name)
                && schemas.stream().anyMatch(subject.schema()::startsWith);
    }

    /** Returns whether a body is of this kind and of one major version of its schema. */
    public boolean isOfMajor(Revision.Subject subject, int version) {
        return subject.schema().startsWith(name + "/" + version + ".");
    }

    /**
     * Returns what a revision states; empty if it is of another kind or a newer version, or means
     * nothing in the record that it is in.
     */
    public Optional<R> stated(Revision revision) {
        return supports(revision.subject())
                ? Optional.of(read(revision)).filter(record -> inPlace.test(revision, record))
                : Optional.empty();
    }

    /** Returns the record that a body has, without what is not of the type of its field. */
    public R read(Map<String, ?> body) {
        return shape().read(body).record();
    }

    public R read(Revision revision) {
        return read(revision.content().body());
    }

    @Override
    public String toString() {
        return name;
    }
}
