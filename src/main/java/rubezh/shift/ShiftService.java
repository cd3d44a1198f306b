package rubezh.shift;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.seizure.Status;
import rubezh.domain.station.Station;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.register.StoredPackage;
import rubezh.register.shift.Shift;
import rubezh.register.shift.ShiftNotes;
import rubezh.report.HandoverSheet;
import rubezh.report.ReportLanguage;
import rubezh.report.Reports;
import rubezh.report.StationHeader;
import rubezh.report.pdf.Pdf;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Shifts of the station. At most one is open. A missing shift keeps nobody from recording: a post
 * that works round the clock by itself may go without. Reads the register, so not for the JavaFX
 * thread.
 *
 * <pre>{@code
 * Shift mine = shifts.open();
 * Shift over = shifts.handOver("bek", "keys of safe 2 handed over");
 * Pdf sheet = shifts.sheet(over, ReportLanguage.BOTH);
 * }</pre>
 */
public final class ShiftService {
    /** A shift that was never handed over is told after a day and a night. */
    private static final Duration FORGOTTEN = Duration.ofHours(26);

    private final Session session;
    private final Register register;
    private final Storage storage;
    private final Reports reports;
    private final InstantSource clock;

    /**
     * What shifts are kept in, and counted from.
     *
     * @param shifts the shifts kept
     * @param audit audit log
     * @param officers accounts of the station
     * @param unacknowledged counts changes that one recipient at least has not acknowledged
     * @param shown receives each shift that begins or ends, for the sign-in screen
     */
    public record Storage(
            ShiftNotes shifts,
            Audit audit,
            OfficerLookup officers,
            LongSupplier unacknowledged,
            Consumer<Shift> shown) {
        private void put(Shift shift) {
            shifts.put(shift);
            shown.accept(shift);
        }
    }

    public ShiftService(
            Session session,
            Register register,
            Storage storage,
            Reports reports,
            InstantSource clock) {
        this.session = session;
        this.register = register;
        this.storage = storage;
        this.reports = reports;
        this.clock = clock;
    }

    /** Returns the open shift. */
    public Optional<Shift> current() {
        session.require(Permission.SIGNED_IN);
        return storage.shifts().open();
    }

    /** Returns the newest shifts, newest first. */
    public List<Shift> recent(int limit) {
        session.require(Permission.SIGNED_IN);
        return storage.shifts().newest(limit);
    }

    /** Returns whether a shift has been open for more than a day, so probably was forgotten. */
    public boolean isForgotten(Shift shift) {
        session.require(Permission.SIGNED_IN);
        return shift.isOpen()
                && Duration.between(shift.openedAt(), clock.instant()).compareTo(FORGOTTEN) > 0;
    }

    /**
     * Opens a shift of the signed-in officer.
     *
     * @throws Fault {@code SHF-001} if one is open
     */
    public Shift open() {
        session.require(Permission.RUN_SHIFT);
        current()
                .ifPresent(open -> {
                    throw new Fault(Fault.Exit.FINDINGS, "SHF-001", open.name());
                });
        return begin(AuditAction.OPEN_SHIFT, Map.of(), () -> {});
    }

    /**
     * Takes over a shift that was not handed over, say because its officer has left: it ends, and
     * one of the signed-in officer begins.
     *
     * @param reason why it was not handed over; not blank
     * @throws Fault {@code SHF-002} if none is open, {@code SHF-003} without a reason
     */
    public Shift takeOver(String reason) {
        session.require(Permission.RUN_SHIFT);
        Shift left = requireOpen();
        if (BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.USAGE, "SHF-003");
        }
        Shift ended = ended(left, true, "", reason.strip());
        var detail = Map.of("officer", left.login(), "reason", reason.strip());
        return begin(AuditAction.TAKE_OVER_SHIFT, detail, () -> storage.put(ended));
    }

    private Shift requireOpen() {
        return current().orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "SHF-002"));
    }

    private Shift begin(AuditAction action, Map<String, String> detail, Runnable before) {
        long number = storage.shifts().newest(1).stream().mapToLong(Shift::number).sum() + 1;
        String name =
                session.officer().name().isEmpty()
                        ? session.officer().login()
                        : session.officer().name();
        var shift = new Shift(number, clock.instant(), session.officer().login(), name, null);
        storage.audit()
                .write(
                        action,
                        "" + number,
                        detail,
                        () -> {
                            before.run();
                            storage.put(shift);
                        });
        return shift;
    }

    /**
     * Hands the open shift over and ends it.
     *
     * @param successor login of the officer who takes it, one of {@link #successors}; empty if
     *     nobody does now
     * @param remarks remarks, may be empty
     * @throws Fault {@code SHF-002} if none is open, {@code SHF-004} if another officer is in
     *     charge of it, who alone hands it over; others take it over; {@code SHF-005} if the
     *     successor cannot take it
     */
    public Shift handOver(String successor, String remarks) {
        session.require(Permission.RUN_SHIFT);
        Shift open = requireOpen();
        if (!open.login().equals(session.officer().login())) {
            throw new Fault(Fault.Exit.FINDINGS, "SHF-004", open.name());
        }
        String next = successor.strip();
        if (!next.isEmpty() && successors().stream().noneMatch(o -> o.login().equals(next))) {
            throw new Fault(Fault.Exit.USAGE, "SHF-005", next);
        }
        Shift ended = ended(open, false, next, remarks.strip());
        storage.audit()
                .write(
                        AuditAction.HAND_OVER_SHIFT,
                        "" + open.number(),
                        detail(ended),
                        () -> storage.put(ended));
        return ended;
    }

    private static Map<String, String> detail(Shift ended) {
        Shift.Handover end = Objects.requireNonNull(ended.end());
        var detail = new HashMap<String, String>();
        detail.put("drafts", "" + end.counts().drafts());
        detail.put("sealed", "" + end.counts().sealed());
        if (!end.successor().isEmpty()) {
            detail.put("to", end.successor());
        }
        return detail;
    }

    private Shift ended(Shift shift, boolean takenOver, String successor, String remarks) {
        var end =
                new Shift.Handover(
                        clock.instant(),
                        session.officer().login(),
                        takenOver,
                        successor,
                        remarks,
                        counts());
        return new Shift(shift.number(), shift.openedAt(), shift.login(), shift.name(), end);
    }

    /** Returns the officers who can take a shift over: others who may sign in and run one. */
    public List<Officer> successors() {
        session.require(Permission.RUN_SHIFT);
        return storage.officers().active().stream()
                .filter(Permission.RUN_SHIFT::isGrantedTo)
                .filter(officer -> !officer.login().equals(session.officer().login()))
                .toList();
    }

    /** Counts what a shift would be handed over with now. */
    public Shift.Counts counts() {
        session.require(Permission.RUN_SHIFT);
        return new Shift.Counts(
                count(Status.DRAFT) + register.neverSaved().size(),
                count(Status.RETURNED),
                storage.unacknowledged().getAsLong(),
                inStore().size());
    }

    private long count(Status status) {
        return register.catalogue().count(Query.ALL.where(HEADER_STATUS, Set.of(status.name())));
    }

    /** Returns the sealed packages in store at the station. */
    public List<StoredPackage> inStore() {
        session.require(Permission.RUN_SHIFT);
        return register.catalogue().inStore(register.station().code());
    }

    /**
     * Prints the sheet of a shift that ended, or of the open one as it is now. The paper is
     * recorded in the audit log.
     */
    public Pdf sheet(Shift shift, ReportLanguage language) {
        session.require(Permission.RUN_SHIFT);
        Shift.Handover end = shift.end();
        String mark = storage.audit().head().mark();
        var composer =
                new HandoverComposer(register.station(), storage.officers(), clock.instant(), mark);
        HandoverSheet content =
                composer.compose(shift, end == null ? counts() : end.counts(), inStore());
        Pdf pdf = reports.handover(content, language);
        storage.audit().write(AuditAction.PRINT, pdf.sha256(), Map.of("paper", "handover"));
        return pdf;
    }

    /** Makes what the sheet of a shift prints. */
    private record HandoverComposer(
            Station station, OfficerLookup officers, Instant now, String auditMark) {
        HandoverSheet compose(Shift shift, Shift.Counts counts, List<StoredPackage> packages) {
            return new HandoverSheet(
                    StationHeader.of(station, local(now), shift.name()),
                    printed(shift),
                    new HandoverSheet.Counts(
                            counts.drafts(), counts.returned(), counts.unsent(), counts.sealed()),
                    packages.stream().map(HandoverComposer::row).toList(),
                    auditMark);
        }

        private static HandoverSheet.StoredPackage row(StoredPackage one) {
            return new HandoverSheet.StoredPackage(
                    one.seal(), one.number(), one.since(), one.place());
        }

        private HandoverSheet.Shift printed(Shift shift) {
            Shift.Handover end = shift.end();
            return new HandoverSheet.Shift(
                    shift.number(),
                    local(shift.openedAt()),
                    shift.name(),
                    end == null ? null : local(end.at()),
                    end == null ? "" : name(end.login()),
                    end != null && end.takenOver(),
                    end == null ? "" : name(end.successor()),
                    end == null ? "" : end.remarks());
        }

        private String name(String login) {
            return officers.find(login)
                    .map(Officer::name)
                    .filter(name -> !name.isEmpty())
                    .orElse(login);
        }

        private OffsetDateTime local(Instant at) {
            return at.atZone(station.zone()).toOffsetDateTime();
        }
    }
}
