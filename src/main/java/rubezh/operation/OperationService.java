package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationCodes;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.domain.summary.OperationSummary;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.SeenNumbers;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveResult;
import rubezh.register.operation.OperationEntry;
import rubezh.register.operation.OperationLog;
import rubezh.register.operation.RecordedOperation;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Permission;
import rubezh.security.Session;

/**
 * Service over joint operations. Those of the code list are there from the start; the first change
 * makes a record of one. Thread-safe; every call may access the disk.
 *
 * <pre>{@code
 * OpenOperation running = operations.open(new OperationCode("BARRIER-2026")).orElseThrow();
 * OperationFacts facts = operations.results().facts(running);
 * operations.close(running, "");
 * }</pre>
 */
public final class OperationService {
    private final RegisterStorage storage;
    private final Session session;
    private final Station station;
    private final IdSource idSource;
    private final Function<OperationCode, OperationSummary> summaries;
    private final OperationWriter writer;
    private final OperationReader reader;
    private final StepBuilder steps;
    private final OperationMessages messages;
    private final OperationFactService results;

    /**
     * @param summaries returns the cases of an operation as its report counts them
     */
    public OperationService(
            RegisterStorage storage,
            Register register,
            Session session,
            IdSource source,
            Function<OperationCode, OperationSummary> summaries) {
        this.storage = storage;
        this.session = session;
        this.station = register.station();
        this.idSource = source;
        this.summaries = summaries;
        this.writer =
                new OperationWriter(
                        new RevisionWriter(
                                storage.journal(), storage.authority(), session, station, source),
                        storage.catalogue(),
                        source.ids());
        this.reader = new OperationReader(storage);
        this.steps = new StepBuilder(session, source.ids());
        this.messages = new OperationMessages(register);
        this.results = new OperationFactService(storage, register, session, this::open);
    }

    /** Returns the service over what was reached in operations. */
    public OperationFactService results() {
        return results;
    }

    /** Returns all operations, the one that begins last first, those without dates at the end. */
    public List<OperationRow> list() {
        session.require(Permission.READ_RECORDS);
        return reader.list(today());
    }

    /** Opens an operation; empty if there is none with this code. */
    public Optional<OpenOperation> open(OperationCode code) {
        session.require(Permission.READ_RECORDS);
        return reader.open(code, today());
    }

    /** Returns the operations that other stations changed unseen by the officer. */
    public List<UnseenChanges> news() {
        session.require(Permission.READ_RECORDS);
        return list().stream()
                .filter(OperationRow::recorded)
                .map(OperationRow::operation)
                .flatMap(operation -> news(operation).stream())
                .toList();
    }

    private Optional<UnseenChanges> news(Operation operation) {
        OperationCode code = Objects.requireNonNull(operation.code());
        List<ForeignChange> changes = reader.changes(code, station.code());
        int unseen = changes.size() - seen().of(code.code());
        return unseen > 0
                ? Optional.of(new UnseenChanges(code, operation, unseen, changes.getLast()))
                : Optional.empty();
    }

    /** Notes that the officer has seen all that other stations changed of an operation. */
    public void noteSeen(OperationCode code) {
        session.require(Permission.READ_RECORDS);
        seen().remember(code.code(), reader.changes(code, station.code()).size());
    }

    private SeenNumbers seen() {
        String login = session.officer().login();
        return new SeenNumbers(storage.notes(), "operation-seen/" + login + "/");
    }

    /**
     * Creates an operation.
     *
     * @throws rubezh.text.Fault {@code OPR-002} to {@code OPR-004}, {@code OPR-012}, {@code
     *     OPR-015}, {@code OPR-018} for what is entered, {@code OPR-005} if its code is used; then
     *     nothing is written
     */
    public OpenOperation create(Operation operation) {
        session.require(Permission.MANAGE_OPERATIONS);
        OperationRules.check(operation, storage.reference());
        OperationCode code = Objects.requireNonNull(operation.code());
        if (open(code).isPresent()) {
            throw OperationRules.refused("OPR-005", code);
        }
        writer.write(code, List.of(), operation.withSteps(List.of()), "", false);
        return open(code).orElseThrow();
    }

    /**
     * Changes an operation, except its code and the decisions to close it.
     *
     * @throws rubezh.text.Fault what {@link #create} does, {@code OPR-006} if it was changed since
     *     it was opened, {@code OPR-007} if it is closed, {@code OPR-014} if a newer program wrote
     *     it
     */
    public OpenOperation change(OpenOperation seen, Operation changed) {
        session.require(Permission.MANAGE_OPERATIONS);
        OperationRules.check(changed, storage.reference());
        requireOpen(seen);
        if (!seen.code().equals(changed.code())) {
            throw OperationRules.refused("OPR-002");
        }
        return write(seen, changed.withSteps(seen.operation().steps()), "", false);
    }

    private static void requireEditable(OpenOperation seen) {
        if (!seen.editable()) {
            throw OperationRules.refused("OPR-014", seen.code());
        }
    }

    private static void requireOpen(OpenOperation seen) {
        requireEditable(seen);
        if (seen.log().isClosed()) {
            throw OperationRules.refused("OPR-007", seen.code());
        }
    }

    /** Only whose operation it is decides that it ends; a change of it can be offered. */
    private void requireOwner(OpenOperation seen) {
        if (!isOwner(seen.code())) {
            throw OperationRules.refused("OPR-020", seen.code());
        }
    }

    /** Returns whether an operation is that of this station, or this one is headquarters. */
    public boolean isOwner(OperationCode code) {
        session.require(Permission.READ_RECORDS);
        return storage.authority().isOwner(reader.revisionsOf(code), session.signer().replica());
    }

    private OpenOperation write(
            OpenOperation seen, Operation operation, String reason, boolean closed) {
        writer.write(seen.code(), seen.heads(), operation, reason, closed);
        return open(seen.code()).orElseThrow();
    }

    /**
     * Closes an operation and keeps, signed, its exact totals and the revisions they cover.
     *
     * @param reason why it is closed although its figures may lack cases, or before its last day;
     *     may be empty where they lack nothing
     * @throws rubezh.text.Fault {@code OPR-006} if it was changed since it was opened, {@code
     *     OPR-007} if it is closed, {@code OPR-020} if it is that of another station, {@code
     *     OPR-013} without dates, {@code OPR-014} if a newer program wrote it, {@code OPR-019}
     *     without a reason where one is needed, {@code PAP-009} before its first day
     */
    public OpenOperation close(OpenOperation seen, String reason) {
        session.require(Permission.MANAGE_OPERATIONS);
        requireOpen(seen);
        if (!seen.isDated()) {
            throw OperationRules.refused("OPR-013", seen.code());
        }
        requireOwner(seen);
        OperationSummary summary = summaries.apply(seen.code());
        List<Seizure> cases = summary.selection().seizures();
        String words = OperationRules.closingReason(reason, summary);
        writer.close(seen, summary, parts -> steps.closed(seen.operation(), cases, parts, words));
        return open(seen.code()).orElseThrow();
    }

    /**
     * Cancels an operation that does not take place: it is closed without totals. Its cases keep
     * naming it.
     *
     * @throws rubezh.text.Fault as {@link #close}, and {@code OPR-009} without a reason
     */
    public OpenOperation cancel(OpenOperation seen, String reason) {
        session.require(Permission.MANAGE_OPERATIONS);
        requireOpen(seen);
        requireOwner(seen);
        String words = OperationRules.reason(reason);
        return write(seen, steps.cancelled(seen.operation(), words), words, true);
    }

    /**
     * Opens a closed or cancelled operation again; the totals kept at its closing stay readable.
     *
     * @throws rubezh.text.Fault {@code OPR-006} if it was changed since it was opened, {@code
     *     OPR-008} if it is not closed, {@code OPR-009} without a reason
     */
    public OpenOperation reopen(OpenOperation seen, String reason) {
        session.require(Permission.MANAGE_OPERATIONS);
        requireEditable(seen);
        requireOwner(seen);
        String words = OperationRules.reason(reason);
        List<OperationEntry> closings = seen.log().closings();
        if (closings.isEmpty()) {
            throw OperationRules.refused("OPR-008", seen.code());
        }
        return write(seen, steps.reopened(seen.operation(), closings, words), words, false);
    }

    /**
     * Returns an operation prepared for another year, not saved yet: its dates moved, without the
     * figures of its goals.
     *
     * @throws rubezh.text.Fault {@code OPR-013} if it has no dates
     */
    public Operation copyFor(OpenOperation seen, int year) {
        session.require(Permission.MANAGE_OPERATIONS);
        LocalDate first = seen.operation().first();
        if (first == null) {
            throw OperationRules.refused("OPR-013", seen.code());
        }
        return new OperationCopier(idSource.ids()).copy(seen.operation(), first, year);
    }

    /** Returns the days reported of an operation, by day, then station. */
    public List<OperationDay> days(OperationCode code) {
        session.require(Permission.READ_RECORDS);
        return storage.catalogue().operations().days(code);
    }

    /**
     * Enters what a station reports of a day; it replaces what was reported of the same day.
     * Reporting for another station needs the permission to manage operations, at headquarters.
     *
     * @throws rubezh.text.Fault {@code OPR-001} for an unknown operation, {@code OPR-007} for a
     *     closed one, {@code OPR-010} for a day outside its dates, {@code OPR-011} for a number
     *     below zero, {@code OPR-021} for another station than one's own; then nothing is written
     */
    public void enterDay(OperationDay day) {
        session.require(Permission.RECORD);
        if (!station.code().equals(day.station())) {
            session.require(Permission.MANAGE_OPERATIONS);
            if (!storage.authority()
                    .speaksFor(session.signer().replica(), String.valueOf(day.station()))) {
                throw OperationRules.refused("OPR-021", String.valueOf(day.station()));
            }
        }
        OperationCode code = day.operation();
        OpenOperation operation =
                Optional.ofNullable(code)
                        .flatMap(this::open)
                        .orElseThrow(() -> OperationRules.unknown(String.valueOf(code)));
        if (operation.log().isClosed()) {
            throw OperationRules.refused("OPR-007", operation.code());
        }
        OperationRules.check(day, operation.operation());
        writer.write(day);
    }

    /** Returns warnings, answers and checks without result of an operation, oldest first. */
    public List<OperationMessage> messages(OpenOperation operation) {
        session.require(Permission.READ_RECORDS);
        return messages.of(operation.operation());
    }

    /**
     * Saves a warning, an answer or a check without result as a draft of the operation, to be
     * completed and submitted like any record.
     */
    public SaveResult addMessage(OpenOperation operation, NewMessage message) {
        session.require(Permission.RECORD);
        return messages.save(operation.code(), message, idSource.now(station));
    }

    private LocalDate today() {
        return idSource.clock().instant().atZone(station.zone()).toLocalDate();
    }

    /** Copies an operation for another year: dates moved, figures of goals and steps left out. */
    private static final class OperationCopier {
        private final Supplier<UUID> ids;

        OperationCopier(Supplier<UUID> ids) {
            this.ids = ids;
        }

        /**
         * Returns the copy. The year in code and names is replaced; a code without one gets it.
         *
         * @param first first day of the operation copied
         */
        Operation copy(Operation operation, LocalDate first, int year) {
            int years = year - first.getYear();
            String old = String.valueOf(first.getYear());
            String now = String.valueOf(year);
            String code = String.valueOf(operation.code());
            return new Operation(
                    new OperationCode(
                            code.contains(old)
                                    ? code.replace(old, now)
                                    : shortened(code) + "-" + now),
                    new OperationTitle(
                            replaced(operation.title().en(), old, now),
                            replaced(operation.title().ru(), old, now),
                            operation.title().stage()),
                    first.plusYears(years),
                    operation.last() == null ? null : operation.last().plusYears(years),
                    operation.area(),
                    operation.mandate().withoutBasis(),
                    operation.indicators(),
                    operation.goals().stream().map(this::emptied).toList(),
                    List.of(),
                    operation.template());
        }

        private OperationGoal emptied(OperationGoal goal) {
            OperationGoal empty = goal.emptied();
            return new OperationGoal(
                    ids.get(),
                    empty.pos(),
                    empty.nameEn(),
                    empty.nameRu(),
                    empty.substances(),
                    empty.amount(),
                    empty.direction(),
                    empty.departure(),
                    empty.destination(),
                    empty.indicator(),
                    empty.number());
        }

        private static String shortened(String code) {
            return code.length() > 27 ? code.substring(0, 27) : code;
        }

        /** Returns a name with the other year; one without a year gets it. */
        private static @Nullable String replaced(@Nullable String name, String old, String now) {
            return name == null || name.contains(old)
                    ? name == null ? null : name.replace(old, now)
                    : name + " " + now;
        }
    }

    /** Reads operations: those recorded, and those of the code list that nobody has changed. */
    private static final class OperationReader {
        private final RegisterStorage storage;

        OperationReader(RegisterStorage storage) {
            this.storage = storage;
        }

        List<OperationRow> list(LocalDate today) {
            Map<OperationCode, RecordedOperation> recorded =
                    storage.catalogue().operations().recorded().stream()
                            .collect(Collectors.toMap(one -> code(one.operation()), one -> one));
            var rows = new ArrayList<OperationRow>();
            storage.reference().list(CodeListId.OPERATIONS).entries().stream()
                    .map(OperationCodes::of)
                    .filter(one -> !recorded.containsKey(code(one)))
                    .forEach(one ->
                            rows.add(new OperationRow(one, one.state(null, today), false, 0)));
            recorded.values()
                    .forEach(one ->
                            rows.add(
                                    new OperationRow(
                                            one.operation(),
                                            one.operation().state(one.ended(), today),
                                            true,
                                            one.conflicts())));
            rows.sort(
                    Comparator.comparing(
                                    (OperationRow row) -> row.operation().first(),
                                    Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(row -> code(row.operation()).code()));
            return rows;
        }

        private static OperationCode code(Operation operation) {
            return Objects.requireNonNull(operation.code());
        }

        Optional<OpenOperation> open(OperationCode code, LocalDate today) {
            List<Revision> revisions = revisionsOf(code);
            if (revisions.isEmpty() || !isOf(code, RevisionMerger.view(revisions))) {
                return storage.reference()
                        .original(CodeListId.OPERATIONS)
                        .find(code.code())
                        .map(OperationCodes::of)
                        .map(one -> fromList(code, one, revisions, today));
            }
            RecordView view = RevisionMerger.view(revisions);
            Operation operation = RecordKind.OPERATION.read(view.body());
            OperationLog log = OperationLog.of(storage.authority().byOwners(revisions));
            return Optional.of(
                    new OpenOperation(
                            code,
                            operation,
                            operation.state(log.ended(), today),
                            view.heads(),
                            log,
                            view.conflicts(),
                            ForeignChange.among(revisions),
                            revisions.stream().allMatch(RevisionLine::isSupported)));
        }

        /** Returns what other stations than this one and the one that created it changed. */
        List<ForeignChange> changes(OperationCode code, String own) {
            List<Revision> revisions = revisionsOf(code);
            return revisions.isEmpty()
                    ? List.of()
                    : ForeignChange.withDecisions(revisions)
                            .filter(change -> !change.station().equals(own))
                            .toList();
        }

        private List<Revision> revisionsOf(OperationCode code) {
            return storage.authority()
                    .counting(
                            RecordKind.OPERATION,
                            storage.journal().ofRecord(DerivedId.ofOperation(code)));
        }

        /**
         * Returns whether a record states the operation that its id follows from, and is not void.
         */
        private static boolean isOf(OperationCode code, RecordView view) {
            return !view.voided() && code.equals(RecordKind.OPERATION.read(view.body()).code());
        }

        private OpenOperation fromList(
                OperationCode code,
                Operation operation,
                List<Revision> revisions,
                LocalDate today) {
            return new OpenOperation(
                    code,
                    operation,
                    operation.state(null, today),
                    revisions.isEmpty() ? List.of() : RevisionMerger.view(revisions).heads(),
                    OperationLog.EMPTY,
                    List.of(),
                    List.of(),
                    true);
        }
    }
}
