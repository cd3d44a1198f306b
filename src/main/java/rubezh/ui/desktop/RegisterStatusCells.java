package rubezh.ui.desktop;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.bundle.UnacknowledgedCount;
import rubezh.domain.seizure.Status;
import rubezh.progress.Progress;
import rubezh.register.shift.Shift;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Messages;
import rubezh.ui.kit.AgeFormat;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Cases;
import rubezh.ui.shell.StatusBarCell;

/**
 * Cells of the status bar about the register: station and shift, officer, pending work and notices.
 * A count of zero has no cell.
 */
final class RegisterStatusCells {

    private final UiContext ui;
    private final OpenRegister register;
    private final Consumer<RegisterFigures> onFigures;
    private final List<StatusBarCell> cells;
    private final NoticeCell notices;
    private final StatusBarCell unacknowledged;
    private final StatusBarCell receipts;
    private final StatusBarCell backup;
    private RegisterFigures figures = RegisterFigures.NONE;

    /**
     * @param onFigures receives the figures whenever they were counted
     */
    RegisterStatusCells(UiContext ui, OpenRegister register, Consumer<RegisterFigures> onFigures) {
        this.ui = ui;
        this.register = register;
        this.onFigures = onFigures;
        notices = new NoticeCell(ui, register.notices(), this::verify);
        unacknowledged = cell(Feather.UPLOAD_CLOUD, this::unacknowledged, Destination.EXCHANGE);
        receipts = cell(Feather.INBOX, this::receipts, Destination.EXCHANGE);
        backup = cell(Feather.HARD_DRIVE, this::backup, Destination.BACKUPS);
        cells =
                List.of(
                        notices.cell(),
                        cell(null, this::shift, Destination.CASES).styled("strong"),
                        officer().droppedFrom(6),
                        counted(Feather.EDIT_2, "drafts", () -> figures.drafts(), Status.DRAFT)
                                .droppedFrom(4),
                        waiting().droppedFrom(5),
                        contested().styled("conflict"),
                        returned().styled("warn"),
                        unacknowledged,
                        receipts.droppedFrom(5),
                        backup);
    }

    private void verify(Runnable onAcknowledged) {
        new RegisterVerification(register).show(ui, onAcknowledged);
    }

    private StatusBarCell officer() {
        return cell(Feather.USER, m -> register.officer().nameIn(m::text), Destination.CASES);
    }

    private StatusBarCell waiting() {
        return cell(
                Feather.CLOCK,
                m -> count(m, "review", figures.review()),
                Destination.REVIEW,
                Cases.of(Status.SUBMITTED, Status.AMENDING));
    }

    private StatusBarCell returned() {
        return cell(
                Feather.CORNER_UP_LEFT,
                m -> count(m, "returned", figures.returned()),
                new Destination.ReturnedCases());
    }

    private StatusBarCell contested() {
        return cell(
                Feather.GIT_MERGE,
                m -> count(m, "conflicts", figures.conflicts()),
                Destination.CONFLICTS);
    }

    private String receipts(Messages messages) {
        return count(messages, "receipts", figures.receipts().open());
    }

    private String unacknowledged(Messages messages) {
        UnacknowledgedCount count = figures.unacknowledged();
        if (!count.sent() || count.revisions() == 0 || count.withheld() == 0) {
            return count(messages, count.sent() ? "unsent" : "unsent.never", count.revisions());
        }
        return messages.text("shell.status.unsent.kept", count.revisions(), count.withheld());
    }

    /** Returns the age of the newest backup, or that there is none, or that the last one failed. */
    private String backup(Messages messages) {
        BackupStatus status = figures.backups().orElse(null);
        if (status == null) {
            return "";
        }
        if (status.failure() != null) {
            return messages.text("shell.status.backup.failed");
        }
        return status.newest() == null
                ? messages.text("shell.status.backup.none")
                : messages.text(
                        "shell.status.backup",
                        AgeFormat.of(status.newest(), ui.clock().instant(), messages));
    }

    private boolean isBackupWrong() {
        return figures.backups()
                .filter(s -> s.failure() != null || s.isStale(ui.clock().instant()))
                .isPresent();
    }

    /** Returns the station and the open shift, or that none is open. */
    private String shift(Messages messages) {
        String code = register.station().code();
        return figures.shift()
                .map(open -> opened(open, messages))
                .orElseGet(() -> messages.text("shell.status.shift", code));
    }

    private String opened(Shift open, Messages messages) {
        var began = open.openedAt().atZone(register.station().zone()).toLocalDateTime();
        DateFormatter dates = DateFormatter.in(messages.language());
        boolean today = began.toLocalDate().equals(ui.today());
        return messages.text(
                "shell.status.shift-open",
                register.station().code(),
                open.name(),
                today ? dates.time(began.toLocalTime()) : dates.dateTime(began));
    }

    private StatusBarCell counted(Feather icon, String name, LongSupplier figure, Status status) {
        return cell(icon, m -> count(m, name, figure.getAsLong()), Cases.of(status));
    }

    /** Returns a cell that leads to the first destination that the officer may go to. */
    private StatusBarCell cell(
            @Nullable Feather icon, Function<Messages, String> text, Destination... to) {
        return new StatusBarCell(ui.texts(), icon, text, () -> ui.goToFirst(to));
    }

    private static String count(Messages messages, String name, long number) {
        return number == 0 ? "" : messages.text("shell.status." + name, number);
    }

    List<StatusBarCell> cells() {
        return cells;
    }

    /** Loads the lists in the background and shows what that told. */
    void loadLists() {
        ui.worker()
                .of(progress -> {
                    register.loadLists(done -> progress.report(Progress.Step.ONLY, done, 0));
                    return register.notices();
                })
                .named("shell.work.lists")
                .onDone(notices::add)
                // Whoever asks for the lists next meets the fault.
                .onFault(_ -> {})
                .start();
    }

    /** Counts again in the background. */
    void refresh() {
        ui.worker()
                .of(_ -> RegisterFigures.read(register))
                .unlisted()
                .onDone(this::show)
                .onFault(RegisterStatusCells::requireOfHub)
                .start();
    }

    /** While the hub cannot be reached the counts of before stay; the window says so. */
    private static void requireOfHub(Fault fault) {
        if (!fault.code().startsWith("HUB-")) {
            throw fault;
        }
    }

    private void show(RegisterFigures counts) {
        figures = counts;
        onFigures.accept(counts);
        backup.styled(isBackupWrong() ? new String[] {"warn"} : new String[0]);
        unacknowledged.styled(
                counts.unacknowledgedStyles(ui.clock().instant()).toArray(String[]::new));
        receipts.styled(counts.receiptStyles().toArray(String[]::new));
        cells.forEach(StatusBarCell::refresh);
    }
}
